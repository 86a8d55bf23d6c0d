// Loaded before anything else in the jail: the network functions of Node refuse, also where the kernel would not.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(): never {
  throw Object.assign(new Error('the network is closed to this process'), { code: 'ERR_JAILED' });
}

function close(owner: object, names: readonly string[]): void {
  for (const name of names) {
    if (name in owner) Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
  }
}

/** Every function of a module or a prototype whose name says that it asks a name server. */
function resolving(owner: object): string[] {
  return Object.getOwnPropertyNames(owner).filter((name) => /^(?:lookup|resolve|reverse)/.test(name));
}

close(net.Socket.prototype, ['connect']);
close(net.Server.prototype, ['listen']);
close(dgram.Socket.prototype, ['bind', 'send', 'connect']);
close(dns, resolving(dns));
close(dns.promises, resolving(dns.promises));
close(dns.Resolver.prototype, resolving(Object.getPrototypeOf(dns.Resolver.prototype) as object));
close(dns.Resolver.prototype, resolving(dns.Resolver.prototype));
syncBuiltinESMExports();
