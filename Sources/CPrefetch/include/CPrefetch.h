#ifndef ENTENTE_CPREFETCH_H
#define ENTENTE_CPREFETCH_H

// What Swift has no words for: asking the processor for memory that will be read soon.

/// Brings the cache line at an address closer; the address need not be valid.
static inline void entente_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
