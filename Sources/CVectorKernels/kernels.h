// The kernels, once for each instruction set: included with LANES (4, 8 or 16), TILE_ROWS,
// TARGET, NAME(x) and MULTIPLY_ADD(a, b, c) defined.

typedef float NAME(vector) __attribute__((ext_vector_type(LANES)));
typedef float NAME(loose) __attribute__((ext_vector_type(LANES), aligned(4)));
#define V NAME(vector)
#define LOAD(p) ((V)(*(const NAME(loose) *)(p)))
#define STORE(p, v) (*(NAME(loose) *)(p) = (v))
#define INLINE TARGET static inline __attribute__((always_inline))

// Adds `count` inputs, from `first` on, to R rows of P vectors, which begin as zeros or with what stands in `to`; then
// adds the bias unless it is NULL: last, as spaCy does. Rows of `to` are `to_row` floats apart, pieces `to_piece`.
#define DEFINE_TILE(NAMED, R, P)                                                                                \
  TARGET static void NAME(NAMED)(const float *const *left, long first, const float *weights, long count,        \
                                 const float *bias, long bias_piece, int begins, float *to, long to_row,        \
                                 long to_piece) {                                                               \
    V sums[R][P];                                                                                               \
    _Pragma("clang loop unroll(full)") for (int r = 0; r < R; r++)                                              \
        _Pragma("clang loop unroll(full)") for (int p = 0; p < P; p++)                                          \
            sums[r][p] = begins ? (V)0.0f : LOAD(to + r * to_row + p * to_piece);                               \
    for (long k = 0; k < count; k++) {                                                                          \
      V right[P];                                                                                               \
      _Pragma("clang loop unroll(full)") for (int p = 0; p < P; p++)                                            \
          right[p] = LOAD(weights + (k * P + p) * 16);                                                          \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < R; r++) {                                          \
        V factor = (V)left[r][first + k];                                                                       \
        _Pragma("clang loop unroll(full)") for (int p = 0; p < P; p++)                                          \
            sums[r][p] = MULTIPLY_ADD(factor, right[p], sums[r][p]);                                            \
      }                                                                                                         \
    }                                                                                                           \
    if (bias)                                                                                                   \
      _Pragma("clang loop unroll(full)") for (int r = 0; r < R; r++)                                            \
          _Pragma("clang loop unroll(full)") for (int p = 0; p < P; p++)                                        \
              sums[r][p] += LOAD(bias + p * bias_piece);                                                        \
    _Pragma("clang loop unroll(full)") for (int r = 0; r < R; r++)                                              \
        _Pragma("clang loop unroll(full)") for (int p = 0; p < P; p++)                                          \
            STORE(to + r * to_row + p * to_piece, sums[r][p]);                                                  \
  }
DEFINE_TILE(rows_by_3, TILE_ROWS, 3)
DEFINE_TILE(row_by_3, 1, 3)
DEFINE_TILE(rows_by_1, TILE_ROWS, 1)
DEFINE_TILE(row_by_1, 1, 1)
DEFINE_TILE(row_by_8, 1, 8)
#undef DEFINE_TILE

// Sixteen partial sums, added in one order for all instruction sets.
INLINE float NAME(total)(const V *sums) {
#if LANES == 4
  V four = (sums[0] + sums[2]) + (sums[1] + sums[3]);
#else
#if LANES == 16
  float __attribute__((ext_vector_type(8))) eight = sums[0].lo + sums[0].hi;
#else
  V eight = sums[0] + sums[1];
#endif
  float __attribute__((ext_vector_type(4))) four = eight.lo + eight.hi;
#endif
  float __attribute__((ext_vector_type(2))) two = four.lo + four.hi;
  return two.x + two.y;
}

INLINE V NAME(greatest)(V a, V b, V c) {
  V best = b > a ? b : a;
  return c > best ? c : best;
}

INLINE void NAME(normalise)(const float *row, const float *gain, const float *shift, const float *residual,
                            float *target, long width) {
  V sums[16 / LANES];
  for (int i = 0; i < 16 / LANES; i++) sums[i] = (V)0.0f;
  for (long at = 0; at < width; at += 16)
    for (int i = 0; i < 16 / LANES; i++) sums[i] += LOAD(row + at + i * LANES);
  V mean = (V)(NAME(total)(sums) / (float)width);
  for (int i = 0; i < 16 / LANES; i++) sums[i] = (V)0.0f;
  for (long at = 0; at < width; at += 16)
    for (int i = 0; i < 16 / LANES; i++) {
      V difference = LOAD(row + at + i * LANES) - mean;
      sums[i] = MULTIPLY_ADD(difference, difference, sums[i]);
    }
  float variance = NAME(total)(sums) / (float)width + 1e-8f;
  V factor = (V)1.0f / __builtin_elementwise_sqrt((V)variance);
  for (long at = 0; at < width; at += LANES) {
    V scaled = (LOAD(row + at) - mean) * factor;
    V value = MULTIPLY_ADD(scaled, LOAD(gain + at), LOAD(shift + at));
    if (residual) value += LOAD(residual + at);
    STORE(target + at, value);
  }
}

// All rows of one panel of P blocks, `inputs` at a time so that the panel's part stays in the first-level cache.
#define DEFINE_PANEL(P)                                                                                         \
  INLINE void NAME(panel_##P)(const float *const *left, const float *weights, const float *bias, long bias_piece,\
                              float *to, long to_row, long to_piece, long rows, long inner) {                   \
    for (long first = 0; first < inner; first += PART) {                                                        \
      long count = inner - first < PART ? inner - first : PART;                                                 \
      for (int half = 0; half < 16; half += LANES) {                                                            \
        const float *w = weights + first * P * 16 + half;                                                       \
        const float *last = bias && first + count == inner ? bias + half : 0;                                   \
        long row = 0;                                                                                           \
        for (; row + TILE_ROWS <= rows; row += TILE_ROWS)                                                       \
          NAME(rows_by_##P)(left + row, first, w, count, last, bias_piece, first == 0, to + row * to_row + half,\
                            to_row, to_piece);                                                                  \
        for (; row < rows; row++)                                                                               \
          NAME(row_by_##P)(left + row, first, w, count, last, bias_piece, first == 0, to + row * to_row + half, \
                           to_row, to_piece);                                                                   \
      }                                                                                                         \
    }                                                                                                           \
  }
DEFINE_PANEL(3)
DEFINE_PANEL(1)
#undef DEFINE_PANEL

// The four sums of two neighbouring windows: a = source row, of which four belong to the pair.
INLINE void NAME(pair_inputs)(const float *a, float *inputs, long next, long width) {
  for (long at = 0; at < width; at += LANES) {
    V first = LOAD(a + at), second = LOAD(a + width + at), third = LOAD(a + 2 * width + at);
    STORE(inputs + at, first - third);
    STORE(inputs + next + at, second + third);
    STORE(inputs + 2 * next + at, third - second);
    STORE(inputs + 3 * next + at, second - LOAD(a + 3 * width + at));
  }
}

TARGET static void NAME(maxout_pairs)(const float *source, const int32_t *index, const int32_t *places,
                                      const float *weights, const float *bias, const float *gain,
                                      const float *shift, float *target, float *scratch, long pairs, long width) {
  float sums[4][BLOCK_PAIRS * 48] __attribute__((aligned(64)));
  const float *left[BLOCK_PAIRS];
  long next = BLOCK_PAIRS * width;
  float *best = scratch + 4 * next;
  for (long first = 0; first < pairs; first += BLOCK_PAIRS) {
    long count = pairs - first < BLOCK_PAIRS ? pairs - first : BLOCK_PAIRS;
    for (long pair = 0; pair < count; pair++) {
      long row = index ? index[first + pair] : 2 * (first + pair);
      NAME(pair_inputs)(source + row * width, scratch + pair * width, next, width);
    }
    for (long at = 0; at < width; at += 16) {
      for (int term = 0; term < 4; term++) {
        for (long pair = 0; pair < count; pair++) left[pair] = scratch + term * next + pair * width;
        NAME(panel_3)(left, weights + (at * 4 + term * 16) * 3 * width, 0, 0, sums[term], 48, 16, count, width);
      }
      for (long pair = 0; pair < count; pair++)
        for (int half = 0; half < 16; half += LANES) {
          V even[3], odd[3];
          for (int p = 0; p < 3; p++) {
            long from = pair * 48 + p * 16 + half;
            V second = LOAD(sums[1] + from), third = LOAD(sums[2] + from), b = LOAD(bias + p * width + at + half);
            even[p] = LOAD(sums[0] + from) + (second + third) + b;
            odd[p] = (second - third) - LOAD(sums[3] + from) + b;
          }
          STORE(best + 2 * pair * width + at + half, NAME(greatest)(even[0], even[1], even[2]));
          STORE(best + (2 * pair + 1) * width + at + half, NAME(greatest)(odd[0], odd[1], odd[2]));
        }
    }
    for (long pair = 0; pair < count; pair++) {
      long row = index ? index[first + pair] : 2 * (first + pair);
      long place = places ? places[first + pair] : 2 * (first + pair);
      for (int i = 0; i < 2; i++)
        NAME(normalise)(best + (2 * pair + i) * width, gain, shift, source + (row + 1 + i) * width,
                        target + (place + i) * width, width);
    }
  }
}

TARGET static void NAME(maxout_gathered)(const float *parts, const int32_t *slots, const float *bias,
                                         const float *gain, const float *shift, const float *residual,
                                         float *target, long rows, long width) {
  float best[512] __attribute__((aligned(64)));
  long third = 3 * width;
  for (long row = 0; row < rows; row++) {
    const float *window[3];
    int count = 0;
    for (int i = 0; i < 3; i++)
      if (slots[row + i] >= 0) window[count++] = parts + slots[row + i] * 3 * third + i * third;
    for (long at = 0; at < width; at += LANES) {
      V piece[3];
      for (int p = 0; p < 3; p++) {
        piece[p] = (V)0.0f;
        for (int i = 0; i < count; i++) piece[p] += LOAD(window[i] + p * width + at);
        piece[p] += LOAD(bias + p * width + at);
      }
      STORE(best + at, NAME(greatest)(piece[0], piece[1], piece[2]));
    }
    long offset = row * width;
    NAME(normalise)(best, gain, shift, residual ? residual + offset : 0, target + offset, width);
  }
}

TARGET static void NAME(product)(const float *left, long stride, const float *packed, const float *bias,
                                 float *result, long result_stride, long rows, long blocks, long inner) {
  for (long first = 0; first < rows; first += BLOCK_ROWS) {
    long count = rows - first < BLOCK_ROWS ? rows - first : BLOCK_ROWS;
    const float *block_left[BLOCK_ROWS];
    for (long row = 0; row < count; row++) block_left[row] = left + (first + row) * stride;
    float *block_result = result + first * result_stride;
    long block = 0;
    for (; block + 3 <= blocks; block += 3)
      NAME(panel_3)(block_left, packed + block * 16 * inner, bias + block * 16, 16,
                    block_result + block * 16, result_stride, 16, count, inner);
    for (; block < blocks; block++)
      NAME(panel_1)(block_left, packed + block * 16 * inner, bias + block * 16, 16,
                    block_result + block * 16, result_stride, 16, count, inner);
  }
}

TARGET static void NAME(product_row)(const float *left, const float *packed, const float *bias, float *result,
                                     long panels, long inner) {
  for (long panel = 0; panel < panels; panel++)
    for (int half = 0; half < 16; half += LANES)
      NAME(row_by_8)(&left, 0, packed + panel * 128 * inner + half, inner, bias + panel * 128 + half, 16, 1,
                     result + panel * 128 + half, 0, 16);
}

TARGET static void NAME(state_hidden)(const float *parts, const int32_t *rows, long count, const float *missing,
                                      const float *bias, float *hidden, long width) {
  for (long at = 0; at < width; at += LANES) {
    V first = (V)0.0f, second = (V)0.0f;
    for (long i = 0; i < count; i++) {
      const float *row = (rows[i] >= 0 ? parts + rows[i] * count * 2 * width : missing) + i * 2 * width;
      first += LOAD(row + at);
      second += LOAD(row + width + at);
    }
    first += LOAD(bias + at);
    second += LOAD(bias + width + at);
    STORE(hidden + at, second > first ? second : first);
  }
}

TARGET static void NAME(linear_counts)(const int8_t *weights, long outputs, const uint32_t *slots, long count,
                                       int32_t *counts) {
  for (long i = 0; i < count; i++) {
    const int8_t *row = weights + (long)slots[i] * outputs;
    for (long o = 0; o < outputs; o++) counts[o] += row[o];
  }
}

// Products and sums are rounded one by one, as without fused multiply-adds.
TARGET static void NAME(linear_numbers)(const float *blocks, long count, const float *numbers, long inputs,
                                        float *scores) {
#pragma STDC FP_CONTRACT OFF
  long block = 0;
  for (; block + 3 <= count; block += 3) {
    const float *weights = blocks + block * inputs * 16;
    for (int at = 0; at < 16; at += LANES) {
      float *target = scores + block * 16 + at;
      V a = LOAD(target), b = LOAD(target + 16), c = LOAD(target + 32);
      for (long i = 0; i < inputs; i++) {
        if (numbers[i] == 0) continue;
        const float *row = weights + i * 16 + at;
        V x = (V)0.0f + numbers[i];
        V p = x * LOAD(row), q = x * LOAD(row + inputs * 16), r = x * LOAD(row + inputs * 32);
        a = a + p;
        b = b + q;
        c = c + r;
      }
      STORE(target, a);
      STORE(target + 16, b);
      STORE(target + 32, c);
    }
  }
  for (; block < count; block++) {
    const float *weights = blocks + block * inputs * 16;
    for (int at = 0; at < 16; at += LANES) {
      float *target = scores + block * 16 + at;
      V a = LOAD(target);
      for (long i = 0; i < inputs; i++) {
        if (numbers[i] == 0) continue;
        V p = ((V)0.0f + numbers[i]) * LOAD(weights + i * 16 + at);
        a = a + p;
      }
      STORE(target, a);
    }
  }
}

#undef V
#undef LOAD
#undef STORE
#undef INLINE
