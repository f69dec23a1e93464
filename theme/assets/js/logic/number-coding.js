// Unpacks numbers from a text, in the order in which knowledge_hub/exports/number_coding.py packed them.

const ONE = 1 << 12;
const SLOW = 5;
const SLOTS = 512;
const LENGTHS = 22;

// Gives the next number of a sort at each call; the sorts are 0 to `sorts` − 1.
export function unpacker(text, sorts) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const chances = new Uint16Array(sorts * SLOTS).fill(ONE / 2);
  let at = 0, code = 0, range = 0xffffffff;
  const more = () => { code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0; };
  for (let i = 0; i < 4; i++) more();

  function bit(slot) {
    const bound = (range >>> 12) * chances[slot];
    const isOne = code >= bound;
    if (isOne) {
      code -= bound;
      range -= bound;
      chances[slot] -= chances[slot] >> SLOW;
    } else {
      range = bound;
      chances[slot] += (ONE - chances[slot]) >> SLOW;
    }
    for (; range < 1 << 24; range = (range << 8) >>> 0) more();
    return isOne;
  }

  return (sort = 0) => {
    const slots = sort * SLOTS;
    let length = 1;
    while (bit(slots + length)) length++;
    let value = 1 << (length - 1);
    for (let place = 0; place < length - 1; place++) value |= bit(slots + LENGTHS * length + place) << place;
    return value - 1;
  };
}
