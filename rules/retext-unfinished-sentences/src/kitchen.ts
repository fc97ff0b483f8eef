/** What recipes tell their readers to do. */
export const kitchen: ReadonlySet<string> = new Set(
  'Bake Beat Boil Brush Chop Cook Cover Drain Dust Fold Fry Grease Heat Knead Leave Melt Mix Place Pour Preheat Rinse Roast Roll Scatter Serve Sieve Simmer Slice Soak Spread Sprinkle Stir Strain Toss Turn Wash Whisk'.split(
    ' '
  )
)
