#include "include/CVectorKernels.h"

// Rows of one block: with them the sums of a panel and the source rows stay in the first-level cache.
#define BLOCK_ROWS 48
// Pairs of rows of one block, for the same reason.
#define BLOCK_PAIRS ENTENTE_BLOCK_PAIRS
// Inputs of a panel that are worked off at a time: 27 kB of weights.
#define PART 144
#define JOIN(a, b) a##b
#define JOINED(a, b) JOIN(a, b)
#define NAME(x) JOINED(x, SUFFIX)

// What every processor of the family runs.
#define SUFFIX _plain
#define LANES 4
#define TILE_ROWS 4
#define TARGET
#if defined(__FMA__) || defined(__aarch64__)
#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) ((a) * (b) + (c))
#endif
#include "kernels.h"
#undef SUFFIX
#undef LANES
#undef TILE_ROWS
#undef TARGET
#undef MULTIPLY_ADD

#if defined(__x86_64__)

#define MULTIPLY_ADD(a, b, c) __builtin_elementwise_fma(a, b, c)
#define SUFFIX _avx512
#define LANES 16
#define TILE_ROWS 8
#define TARGET __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,fma")))
#include "kernels.h"
#undef SUFFIX
#undef LANES
#undef TILE_ROWS
#undef TARGET

#define SUFFIX _avx2
#define LANES 8
#define TILE_ROWS 3
#define TARGET __attribute__((target("avx2,fma")))
#include "kernels.h"

int entente_kernel_level(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("fma"))
    return 2;
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 1 : 0;
}

#define CHOOSE(function, ...) \
  do { \
    if (level == 2) function##_avx512(__VA_ARGS__); \
    if (level == 1) function##_avx2(__VA_ARGS__); \
    if (level == 0) function##_plain(__VA_ARGS__); \
  } while (0)

#else

int entente_kernel_level(void) { return 0; }
#define CHOOSE(function, ...) \
  do { \
    (void)level; \
    function##_plain(__VA_ARGS__); \
  } while (0)

#endif

void entente_maxout_pairs(int level, const float *source, const int32_t *index, const int32_t *places,
                          const float *weights, const float *bias, const float *gain, const float *shift,
                          float *target, float *scratch, long pairs, long width) {
  CHOOSE(maxout_pairs, source, index, places, weights, bias, gain, shift, target, scratch, pairs, width);
}

void entente_maxout_gathered(int level, const float *parts, const int32_t *slots, const float *bias,
                             const float *gain, const float *shift, const float *residual, float *target, long rows,
                             long width) {
  CHOOSE(maxout_gathered, parts, slots, bias, gain, shift, residual, target, rows, width);
}

void entente_product(int level, const float *left, long left_stride, const float *packed, const float *bias,
                     float *result, long result_stride, long rows, long blocks, long inner) {
  CHOOSE(product, left, left_stride, packed, bias, result, result_stride, rows, blocks, inner);
}

void entente_product_row(int level, const float *left, const float *packed, const float *bias, float *result,
                         long panels, long inner) {
  CHOOSE(product_row, left, packed, bias, result, panels, inner);
}

void entente_state_hidden(int level, const float *parts, const int32_t *rows, long count, const float *missing,
                          const float *bias, float *hidden, long width) {
  CHOOSE(state_hidden, parts, rows, count, missing, bias, hidden, width);
}

void entente_linear_counts(int level, const int8_t *weights, long outputs, const uint32_t *slots, long count,
                           int32_t *counts) {
  CHOOSE(linear_counts, weights, outputs, slots, count, counts);
}

void entente_linear_numbers(int level, const float *blocks, long count, const float *numbers, long inputs,
                            float *scores) {
  CHOOSE(linear_numbers, blocks, count, numbers, inputs, scores);
}
