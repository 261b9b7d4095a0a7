#ifndef ENTENTE_COPENBLAS_SHIM_H
#define ENTENTE_COPENBLAS_SHIM_H
#include <cblas.h>

// What Swift cannot express: reading the processor's features, and the two entry points of a library built for
// many processors (DYNAMIC_ARCH) that choose its kernels. Other builds of the library lack them.
#if defined(__linux__) && defined(__x86_64__)
extern void gotoblas_dynamic_init(void) __attribute__((weak));
extern void gotoblas_dynamic_quit(void) __attribute__((weak));

static inline int entente_processor_has_avx512(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512cd");
}
static inline int entente_processor_has_avx2(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
static inline int entente_openblas_choose_again(void) {
  if (!gotoblas_dynamic_init || !gotoblas_dynamic_quit) return 0;
  gotoblas_dynamic_quit();
  gotoblas_dynamic_init();
  return 1;
}
#else
static inline int entente_processor_has_avx512(void) { return 0; }
static inline int entente_processor_has_avx2(void) { return 0; }
static inline int entente_openblas_choose_again(void) { return 0; }
#endif
#endif
