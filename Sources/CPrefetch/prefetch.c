// A target needs a file to compile; everything is in the header, so that callers can inline it.
#include "CPrefetch.h"
