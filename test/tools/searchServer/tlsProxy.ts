import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { javaTool } from './java.ts';

const PASSWORD = 'invented';

export interface TlsProxy {
  url: string;
  /** A file with the certificate, to trust it with. */
  certificate: string;
  /** How many requests were let through and how many refused. */
  readonly count: { passed: number; refused: number };
  close(): void;
}

/** A certificate of its own for 127.0.0.1, by Java's keytool: it is there wherever the search server runs. */
function certificateIn(folder: string): { pfx: Buffer; pem: string } {
  const store = join(folder, 'store.p12');
  const pem = join(folder, 'certificate.pem');
  const common = ['-alias', 'proxy', '-keystore', store, '-storepass', PASSWORD];
  const make = ['-genkeypair', '-keyalg', 'EC', '-storetype', 'PKCS12', '-dname', 'CN=127.0.0.1'];
  const names = ['-ext', 'san=ip:127.0.0.1,dns:localhost', '-validity', '7'];
  for (const args of [
    [...make, ...names, ...common],
    ['-exportcert', '-rfc', '-file', pem, ...common],
  ]) {
    const run = spawnSync(javaTool('keytool'), args, { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`keytool made no certificate: ${run.stdout}${run.stderr}`);
  }
  return { pfx: readFileSync(store), pem };
}

/** Stands with TLS before a server, as newsrooms have it, and lets through who brings the right Authorization. */
export async function startTlsProxy(target: string, authorization: string): Promise<TlsProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-tls-'));
  const { pfx, pem } = certificateIn(folder);
  const count = { passed: 0, refused: 0 };
  const server = createServer({ pfx, passphrase: PASSWORD }, (asked, answer) => {
    if (asked.headers.authorization !== authorization) {
      count.refused++;
      asked.resume();
      answer.writeHead(401, { 'www-authenticate': 'Basic realm="search"' }).end('Unauthorized');
      return;
    }
    count.passed++;
    const { method, headers, url } = asked;
    const onward = request(target + url, { method, headers }, given => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.writeHead(502).end());
    asked.pipe(onward);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: pem,
    count,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
