// Makes src/features/search/world-map.json from Natural Earth shapes: one path of land and a point for each country.
// Land only, no borders: the picture says nothing about where one country ends. Run it again only when the shapes change.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const load = createRequire(import.meta.url);
const countries = load('i18n-iso-countries');
const size = { width: 720, height: 350 };
// No business is done there.
const withoutPoint = ['AQ', 'TF'];
const southernLimit = -62;
const smallestRing = 6;
// The middle of the shape lies far from where people live.
const ownPoints = { RU: [60, 57], US: [-97, 39], CA: [-100, 53], NO: [9.5, 61], FR: [2.5, 46.8], CL: [-71, -34] };

const isWorthDrawing = (ring) => ring.length > smallestRing && ring.every(([, latitude]) => latitude > southernLimit);

function landWithoutCrumbs() {
  const shapes = load('world-atlas/land-110m.json');
  const land = feature(shapes, shapes.objects.land);
  const polygons = land.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  const coordinates = polygons.map((rings) => rings.filter(isWorthDrawing)).filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

const land = landWithoutCrumbs();
const projection = geoEqualEarth().rotate([-11, 0]).fitSize([size.width, size.height], land);
const path = geoPath(projection)(land).replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

/** Neighbouring points that fall on one another after rounding are written once. */
const thinned = path.replaceAll(/(L-?\d+,-?\d+)\1+/g, '$1');

function countryPoints() {
  const shapes = load('world-atlas/countries-110m.json');
  const points = {};
  for (const country of feature(shapes, shapes.objects.countries).features) {
    const code = country.id && countries.numericToAlpha2(country.id);
    if (!code || withoutPoint.includes(code)) continue;
    points[code] = projection(ownPoints[code] ?? geoCentroid(country)).map(Math.round);
  }
  return Object.fromEntries(Object.entries(points).sort(([a], [b]) => a.localeCompare(b)));
}

const target = new URL('../src/features/search/world-map.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ ...size, land: thinned, points: countryPoints() })}\n`);
