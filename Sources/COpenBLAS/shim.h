#ifndef ENTENTE_COPENBLAS_SHIM_H
#define ENTENTE_COPENBLAS_SHIM_H
#include <cblas.h>
#endif
