/** Widths in pixels of the pictures that icons are made of. */
export const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const inIco = [16, 24, 32, 48, 64, 128, 256];

/** Types of pictures in an .icns file, by Apple's list; `@2x` ones have the size of the pixels. */
const inIcns = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** A Windows icon with PNG pictures, which Windows reads since Vista. @param pictures PNG files by their width */
export function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * inIco.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(inIco.length, 4);
  let offset = head.length;
  inIco.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = pictures.get(size);
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([head, ...inIco.map((size) => pictures.get(size))]);
}

/** An icon of macOS with PNG pictures. @param pictures PNG files by their width */
export function icns(pictures) {
  const parts = inIcns.map(([type, size]) => part(type, pictures.get(size)));
  return part('icns', Buffer.concat(parts));
}

function part(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
