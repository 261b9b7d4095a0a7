#ifndef ENTENTE_CZLIB_SHIM_H
#define ENTENTE_CZLIB_SHIM_H
#include <zlib.h>
/* inflateInit2 is a macro and does not import. */
static inline int entente_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
#endif
