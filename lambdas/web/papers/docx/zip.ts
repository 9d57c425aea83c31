/** A file inside a ZIP archive. */
export interface Entry {
  /** ASCII, with `/` between folders. */
  name: string;
  bytes: Uint8Array;
}

/** CRC-32 of ISO 3309, bit by bit: a paper has some 20 KB. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, midnight: the same paper is the same file, whenever it is fetched. */
const DATE = 0x0021;
const VERSION = 20;

/** What local header and directory say alike: version … length of the name. */
function described({ name, bytes }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (value: number, more: number) => {
  const bytes = Buffer.alloc(4 + more);
  bytes.writeUInt32LE(value, 0);
  return bytes;
};

/** A ZIP archive whose entries are stored as they are (APPNOTE 6.3, method 0). */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'ascii');
    const local = Buffer.concat([signature(0x04034b50, 0), described(entry), name, entry.bytes]);
    const made = signature(0x02014b50, 2);
    made.writeUInt16LE(VERSION, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([made, described(entry), place, name]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = signature(0x06054b50, 18);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}
