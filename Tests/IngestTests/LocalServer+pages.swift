import Foundation
import LocalServer

extension LocalServer {
  /// Honest and dishonest pages, each under a path of its own.
  convenience init(robots: String? = nil, robotsStatus: Int = 200) throws {
    try self.init(script: Self.pages, arguments: [robots ?? "", "\(robotsStatus)"])
  }

  private static let pages = #"""
    import gzip, http.server, sys, time
    robots, status = sys.argv[1], int(sys.argv[2])
    words = "The ministers of Norland and Sudria met in Vesterby on Tuesday to settle their dispute. "
    page = ("<html><head><title>Ministers meet</title></head><body><article><p>" + words * 3 + "</p></article></body></html>")
    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *a): pass
        def answer(self, body, status=200, kind="text/html", **more):
            self.send_response(status)
            headers = {"Content-Type": kind, "Content-Length": str(len(body))}
            headers.update({k.replace("_", "-"): v for k, v in more.items()})
            for k, v in headers.items(): self.send_header(k, v)
            self.end_headers()
            try: self.wfile.write(body)
            except OSError: pass
        def do_GET(self):
            port = self.server.server_address[1]
            to = lambda place: self.answer(b"", 302, Location=place)
            path = self.path
            if path == "/robots.txt":
                if status == 200 and not robots: self.answer(b"", 404)
                elif robots == "long":
                    self.answer(b"User-agent: *\nDisallow: /private\n" + b"# filler\n" * 200000, kind="text/plain")
                else: self.answer(robots.encode(), status, "text/plain")
            elif path == "/lying": self.answer(page.encode(), Content_Length="99999")
            elif path == "/circle": to("/circle2")
            elif path == "/circle2": to("/circle")
            elif path.startswith("/chain"): to("/chain%d" % (int(path[6:] or 0) + 1))
            elif path == "/loopback": to("http://127.0.0.2:%d/page" % port)
            elif path == "/loopback6": to("http://[::1]:%d/page" % port)
            elif path == "/mapped": to("http://[::ffff:127.0.0.2]:%d/page" % port)
            elif path == "/decimal": to("http://2130706434:%d/page" % port)
            elif path == "/file": to("file:///etc/passwd")
            elif path.startswith("/late"):
                time.sleep(0.4); to("/late%d" % (int(path[5:] or 0) + 1))
            elif path == "/moved": to("/page")
            elif path == "/bomb": self.answer(gzip.compress(b" " * 5000000), Content_Encoding="gzip")
            elif path == "/large": self.answer(b"a" * 2000000)
            elif path == "/slow":
                self.send_response(200); self.end_headers(); time.sleep(5)
            elif path == "/latin":
                self.answer(page.replace("Ministers meet", "Министры").encode("windows-1251"), kind="text/html; charset=windows-1251")
            elif path in ("/page", "/private/page"): self.answer(page.encode())
            else: self.answer(b"<p>no such page</p>", 404)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """#
}
