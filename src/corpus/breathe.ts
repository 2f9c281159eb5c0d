const LONG = 12;
let begin = 0;
let channel: MessageChannel | undefined;

/** Lets other events of the worker have their turn once it was busy for some milliseconds (timers would wait longer). */
export async function breathe(): Promise<void> {
  if (performance.now() - begin < LONG) return;
  await new Promise<void>(resume => {
    channel ??= new MessageChannel();
    channel.port1.addEventListener('message', () => resume(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
  begin = performance.now();
}
