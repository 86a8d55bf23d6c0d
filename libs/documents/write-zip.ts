// A zip written member by member, so that no more than one member is in memory (APPNOTE.TXT 6.3, method 8).
import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** The format counts members with 16 bits and bytes with 32; the forms beyond are not written. */
const MOST_MEMBERS = 0xffff;
const MOST_BYTES = 0xffffffff;

/** Yields the bytes of the archive. Throws a RangeError where it would outgrow the format's 4 GiB or 65,535 members. */
export async function* writeZip(
  members: AsyncIterable<{ name: string; content: string }>,
  at: Date,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of members) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const about = describe(crc32(bytes), packed.length, bytes.length, nameBytes.length, at);
    const local = Buffer.concat([numbers([LOCAL_ENTRY, 4], [VERSION, 2]), about, nameBytes, packed]);
    directory.push(
      numbers([DIRECTORY_ENTRY, 4], [VERSION, 2], [VERSION, 2]),
      about,
      // No comment, first disk, no attributes.
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      nameBytes,
    );
    offset += local.length;
    if (offset > MOST_BYTES || directory.length / 4 > MOST_MEMBERS) throw new RangeError('the archive grew too large');
    yield local;
  }
  const index = Buffer.concat(directory);
  const count = directory.length / 4;
  yield index;
  yield numbers([END_OF_DIRECTORY, 4], [0, 2], [0, 2], [count, 2], [count, 2], [index.length, 4], [offset, 4], [0, 2]);
}

/** What the entry before the member and the one in the directory both say. */
function describe(crc: number, packed: number, unpacked: number, name: number, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const day = (Math.max(0, at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return numbers(
    [FLAGS, 2],
    [DEFLATED, 2],
    [time, 2],
    [day, 2],
    [crc, 4],
    [packed, 4],
    [unpacked, 4],
    [name, 2],
    [0, 2],
  );
}

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
