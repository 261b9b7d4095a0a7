#ifndef ENTENTE_CVECTORKERNELS_H
#define ENTENTE_CVECTORKERNELS_H
#include <stdint.h>

// Row kernels for the networks' layers, compiled for several instruction sets of one processor family and chosen
// at run time, which Swift cannot express. Each number is added up in the same order whatever rows are computed
// together and whatever the instruction set; those that have fused multiply-adds compute the same bits.
//
// Weights are packed in panels of `pieces` blocks of 16 columns: [panel][input][piece][16]. Widths are multiples
// of 16. Pointers need no alignment.

/// The best instruction set of this processor: 0 what every processor of the family has, 1 AVX2 with FMA, 2 AVX-512.
int entente_kernel_level(void);

/// A maxout layer of three pieces with layer norm over windows of three rows of `width` floats, plus the middle row: for
/// each window the product with the weights, the bias (three rows of `width`), the greatest piece, the norm (mean 0,
/// variance 1, times `gain`, plus `shift`), the residual. `width` is at most 512.
///
/// Two neighbouring windows are computed with four products in place of six: the minimal filtering F(2, 3) of
/// S. Winograd, Arithmetic Complexity of Computations, 1980, as A. Lavin and S. Gray, Fast Algorithms for
/// Convolutional Neural Networks, 2016, use it. A pair has the windows that begin at rows `index[i]` and `index[i]` + 1
/// of `source`; its results go to rows `places[i]` and `places[i]` + 1 of `target`, pair after pair. Where `index` or
/// `places` is NULL, pair i has row 2 i. `weights` has for each 16 outputs the four factors [factor][input][piece][16]:
/// for the rows g0, g1, g2 of a window g0, (g0 + g1 + g2) / 2, (g0 - g1 + g2) / 2 and g2. `scratch` has room for
/// 6 · ENTENTE_BLOCK_PAIRS · width floats.
void entente_maxout_pairs(int level, const float *source, const int32_t *index, const int32_t *places,
                          const float *weights, const float *bias, const float *gain, const float *shift,
                          float *target, float *scratch, long pairs, long width);
enum { ENTENTE_BLOCK_PAIRS = 24 };

/// The same layer over a window of three rows whose products were computed before: for row i the sum of
/// parts[slots[i]] (first third), parts[slots[i + 1]] (second) and parts[slots[i + 2]] (last), each third being
/// three rows of `width`; a slot below 0 adds nothing. `slots` has rows + 2 numbers.
void entente_maxout_gathered(int level, const float *parts, const int32_t *slots, const float *bias,
                             const float *gain, const float *shift, const float *residual, float *target, long rows,
                             long width);

/// result = left · packed + bias, `blocks` blocks of 16 columns: panels of three blocks, then of one. `bias` has
/// one number for each column.
void entente_product(int level, const float *left, long left_stride, const float *packed, const float *bias,
                     float *result, long result_stride, long rows, long blocks, long inner);

/// The same for one row, in panels of eight blocks, which keep the processor busy.
void entente_product_row(int level, const float *left, const float *packed, const float *bias, float *result,
                         long panels, long inner);

/// The hidden layer of a parser's state: the sum of the bias and of `count` rows of two pieces of `width` floats, then
/// the greater piece. Feature i of token r stands at parts[r][i], that of a row below 0 at missing[i].
void entente_state_hidden(int level, const float *parts, const int32_t *rows, long count, const float *missing,
                          const float *bias, float *hidden, long width);

/// Adds up the rows of a linear model's features: counts[o] += weights[slots[i]][o] for `count` slots.
void entente_linear_counts(int level, const int8_t *weights, long outputs, const uint32_t *slots, long count,
                           int32_t *counts);

/// scores[o] += numbers[i] · weights[i][o] for each input in turn but those that are zero, each product and each sum
/// rounded. `blocks` has `count` blocks of 16 outputs: [block][input][16]; `scores` has 16 · count floats.
void entente_linear_numbers(int level, const float *blocks, long count, const float *numbers, long inputs,
                            float *scores);
#endif
