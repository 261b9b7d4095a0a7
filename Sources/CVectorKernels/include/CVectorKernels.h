#ifndef ENTENTE_CVECTORKERNELS_H
#define ENTENTE_CVECTORKERNELS_H
#include <stdint.h>

// Row kernels for the networks' layers, compiled for several instruction sets of one processor family and chosen
// at run time, which Swift cannot express. All of them compute the same bits: each number is added up in the same
// order by fused multiply-adds, whatever rows are computed together and whatever the instruction set.
//
// Weights are packed in panels of `pieces` blocks of 16 columns: [panel][input][piece][16]. Widths are multiples
// of 16. Pointers need no alignment.

/// The best instruction set of this processor: 0 none of ours, 1 AVX2 with FMA, 2 AVX-512.
int entente_kernel_level(void);

/// A maxout layer of three pieces with layer norm: for each row the product with the packed weights (panels of
/// three blocks, the three pieces of 16 outputs), the bias (three rows of `width`), the greatest piece, the norm
/// (mean 0, variance 1, times `gain`, plus `shift`), plus the residual row unless it is NULL.
/// `source` has rows of `inner` floats that start `stride` floats apart and may overlap; `index` names those that are
/// computed, and their residuals, or is NULL for the first ones. `width` is at most 512.
void entente_maxout_layer(int level, const float *source, long stride, const int32_t *index, const float *weights,
                          const float *bias, const float *gain, const float *shift, const float *residual,
                          float *target, long rows, long width, long inner);

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
#endif
