import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/**
 * A node of OpenSearch in this process, from the jars on the class path and settings given as NAME=VALUE, until the
 * process is told to end. The distribution's launcher is not among the jars of Maven; the constructor of Node that takes
 * modules from the class path is the one that OpenSearch's own tests use, and not public.
 */
public final class SearchServer {
    /** How a node speaks, by its class in OpenSearch 2 and 3. */
    private static final String[] NETTY = {
        "org.opensearch.transport.Netty4ModulePlugin", "org.opensearch.transport.Netty4Plugin",
    };

    public static void main(String[] given) throws Exception {
        Settings.Builder settings = Settings.builder();
        for (String setting : given) {
            String[] pair = setting.split("=", 2);
            if (pair[1].contains(",")) settings.putList(pair[0], pair[1].split(","));
            else settings.put(pair[0], pair[1]);
        }
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "node");
        Constructor<Node> constructor = Node.class.getDeclaredConstructor(Environment.class, java.util.Collection.class, boolean.class);
        constructor.setAccessible(true);
        Node node = constructor.newInstance(environment, modules(), false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        Thread.currentThread().join();
    }

    /** OpenSearch 2 takes a class, 3 a description of it. */
    private static List<Object> modules() throws ClassNotFoundException {
        Class<?> netty = firstOf(NETTY);
        return List.of(Version.CURRENT.major < 3 ? netty : describe(netty.getName()));
    }

    private static PluginInfo describe(String plugin) {
        String java = System.getProperty("java.specification.version");
        return new PluginInfo(plugin, "module", Version.CURRENT.toString(), Version.CURRENT, java, plugin, null, List.of(), false);
    }

    private static Class<?> firstOf(String[] names) throws ClassNotFoundException {
        for (String name : names) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                // The other version's name.
            }
        }
        throw new ClassNotFoundException(String.join(", ", names));
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (java.io.IOException e) {
            e.printStackTrace();
        }
    }
}
