import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '#notices/public-address.js';

describe('addresses a webhook may reach', () => {
  it.each(['9.9.9.9', '172.32.0.1', '100.63.255.255', '2600:1::1', '2a00:1::1'])('%s lies outside', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:9.9.9.9',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '2001:db8::1',
    '2001::7f00:1',
    '2002:7f00:1::',
    'localhost',
    '',
    '1.2.3',
  ])('%s does not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('no address of a private network passes', () => {
    const octet = fc.nat(255);
    fc.assert(
      fc.property(octet, octet, octet, fc.constantFrom('10', '127'), (a, b, c, net) => {
        expect(isPublicAddress(`${net}.${a}.${b}.${c}`)).toBe(false);
      }),
    );
  });
});
