// Where something stands on the British National Grid, in metres, and how far it is from something else.
// The same sums as knowledge_hub/model/grid.py; both are held to tests/cases/distances.json.

const METRES_A_MILE = 1609.344;
const WGS84 = [6378137.0, 6356752.314245];
const AIRY = [6377563.396, 6356256.909];
const SHIFT = [-446.448, 125.157, -542.06];
const TURN = [-0.1502, -0.247, -0.8421];
const GROWTH = 20.4894;
const SCALE = 0.9996012717;
const FALSE = [400_000, -100_000];
const radians = (degrees) => (degrees * Math.PI) / 180;
const ORIGIN = [radians(49), radians(-2)];
const flatness = ([long, short]) => 1 - (short / long) ** 2;

/** Metres from one point to another as the crow flies; a point is [easting, northing]. */
export const distance = (one, other) => Math.floor(Math.hypot(one[0] - other[0], one[1] - other[1]) + 0.5);

/** Miles as closely as people say them: quarters below 1 mile, halves below 10, then whole ones. 0 is under a quarter. */
export function roundedMiles(metres) {
  const miles = metres / METRES_A_MILE;
  if (miles < 0.25) return 0;
  const steps = miles < 0.875 ? 4 : miles < 9.75 ? 2 : 1;
  return Math.floor(miles * steps + 0.5) / steps;
}

/** The point of a position that a phone or a satellite gives. */
export const fromDegrees = (latitude, longitude) => projected(...toAiry(radians(latitude), radians(longitude)));

/** The same place on the Ordnance Survey's shape of the Earth: turned, shifted and grown in three dimensions. */
function toAiry(latitude, longitude) {
  let flat = flatness(WGS84);
  const depth = WGS84[0] / Math.sqrt(1 - flat * Math.sin(latitude) ** 2);
  const x = depth * Math.cos(latitude) * Math.cos(longitude);
  const y = depth * Math.cos(latitude) * Math.sin(longitude);
  const z = depth * (1 - flat) * Math.sin(latitude);
  const [a, b, c] = TURN.map((seconds) => radians(seconds / 3600));
  const grown = 1 + GROWTH / 1e6;
  const turned = [
    SHIFT[0] + grown * x - c * y + b * z,
    SHIFT[1] + c * x + grown * y - a * z,
    SHIFT[2] - b * x + a * y + grown * z,
  ];
  flat = flatness(AIRY);
  const around = Math.hypot(turned[0], turned[1]);
  let found = Math.atan2(turned[2], around * (1 - flat));
  for (let time = 0; time < 6; time += 1) {
    const deep = AIRY[0] / Math.sqrt(1 - flat * Math.sin(found) ** 2);
    found = Math.atan2(turned[2] + flat * deep * Math.sin(found), around);
  }
  return [found, Math.atan2(turned[1], turned[0])];
}

/** The point of a place given in radians on the Ordnance Survey's shape: a transverse Mercator projection. */
export function projected(latitude, longitude) {
  const flat = flatness(AIRY);
  const [sin, cos, tan2] = [Math.sin(latitude), Math.cos(latitude), Math.tan(latitude) ** 2];
  const across = (AIRY[0] * SCALE) / Math.sqrt(1 - flat * sin ** 2);
  const along = (across * (1 - flat)) / (1 - flat * sin ** 2);
  const bend = across / along - 1;
  const step = (longitude - ORIGIN[1]) * cos;
  const rise = across * (sin / cos);
  const northing =
    arc(latitude) +
    (rise * step ** 2) / 2 +
    ((rise * step ** 4) / 24) * (5 - tan2 + 9 * bend) +
    ((rise * step ** 6) / 720) * (61 - 58 * tan2 + tan2 ** 2);
  const easting =
    across * step +
    ((across * step ** 3) / 6) * (across / along - tan2) +
    ((across * step ** 5) / 120) * (5 - 18 * tan2 + tan2 ** 2 + 14 * bend - 58 * tan2 * bend);
  return [FALSE[0] + easting, FALSE[1] + northing];
}

/** Metres along the central meridian from the origin to a latitude. */
function arc(latitude) {
  const n = (AIRY[0] - AIRY[1]) / (AIRY[0] + AIRY[1]);
  const [less, more] = [latitude - ORIGIN[0], latitude + ORIGIN[0]];
  return (
    AIRY[1] *
    SCALE *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(less) * Math.cos(more) +
      1.875 * (n ** 2 + n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}
