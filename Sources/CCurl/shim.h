#ifndef ENTENTE_CCURL_SHIM_H
#define ENTENTE_CCURL_SHIM_H
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <string.h>
/* curl_easy_setopt and curl_easy_getinfo are variadic and do not import. */
static inline CURLcode entente_curl_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode entente_curl_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode entente_curl_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode entente_curl_writer(CURL *handle, curl_write_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, callback);
}
static inline CURLcode entente_curl_opener(CURL *handle, curl_opensocket_callback callback) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode entente_curl_only_web(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
}
static inline long entente_curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
static inline const char *entente_curl_answer(CURL *handle, CURLINFO what) {
  char *text = NULL;
  curl_easy_getinfo(handle, what, &text);
  return text;
}
/* Copies the bytes of the IP address, in network order; returns how many (4 or 16), else 0. */
static inline int entente_curl_address(const struct curl_sockaddr *from, unsigned char *to) {
  if (from->family == AF_INET) {
    memcpy(to, &((const struct sockaddr_in *)&from->addr)->sin_addr, 4);
    return 4;
  }
  if (from->family == AF_INET6) {
    memcpy(to, &((const struct sockaddr_in6 *)&from->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}
/* Answers a look-up of names; returns the list to free after the request, or NULL. */
static inline struct curl_slist *entente_curl_resolve(CURL *handle, const char *answer) {
  struct curl_slist *list = curl_slist_append(NULL, answer);
  curl_easy_setopt(handle, CURLOPT_RESOLVE, list);
  return list;
}
/* Makes the request a POST whose body the library copies. */
static inline CURLcode entente_curl_post(CURL *handle, const void *body, curl_off_t count) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, count);
  if (code != CURLE_OK) return code;
  return curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, body);
}
/* The list must live until the request is done. */
static inline CURLcode entente_curl_headers(CURL *handle, struct curl_slist *list) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list);
}
/* Seconds that the server asks to wait before another request (RFC 9110, section 10.2.3); 0 if none. */
static inline long long entente_curl_retry_after(CURL *handle) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds);
  return seconds;
}
static inline curl_socket_t entente_curl_open(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype, address->protocol);
}
#endif
