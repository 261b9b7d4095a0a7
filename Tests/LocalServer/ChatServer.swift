import Foundation

/// A server that answers chat completion requests as OpenAI-compatible servers do, or as they
/// should not.
public final class ChatServer {
  /// One answer; the last one is given again and again.
  public struct Step: Codable, Sendable {
    /// HTTP status.
    public var status = 200
    /// Further headers.
    public var headers: [String: String] = [:]
    /// What the model writes, wrapped into a chat completion.
    public var content: String?
    /// The whole body instead.
    public var body: String?
    /// Why the model stopped.
    public var finish = "stop"
    /// Seconds before the answer.
    public var delay = 0.0

    /// Makes an answer.
    public init(
      status: Int = 200, headers: [String: String] = [:], content: String? = nil,
      body: String? = nil, finish: String = "stop", delay: Double = 0
    ) {
      self.status = status
      self.headers = headers
      self.content = content
      self.body = body
      self.finish = finish
      self.delay = delay
    }
  }

  /// A claim that the model makes whenever a passage lists both entities and a sentence has the
  /// words.
  public struct Row: Codable, Sendable {
    var type: String
    var from: String
    var to: String
    var quote: String
    var polarity: String
    var modality: String
    var by: String?

    /// Makes a claim between entities given by their names.
    public init(
      _ type: String, _ from: String, _ to: String, quote: String, polarity: String = "positive",
      modality: String = "asserted", by: String? = nil
    ) {
      self.type = type
      self.from = from
      self.to = to
      self.quote = quote
      self.polarity = polarity
      self.modality = modality
      self.by = by
    }
  }

  /// A request as it came in.
  public struct Request: Codable, Sendable {
    /// The path.
    public var path: String
    /// Headers, names in lower case.
    public var headers: [String: String]
    /// The body.
    public var body: String
  }

  /// Base address, as in `http://127.0.0.1:4711/v1`.
  public var endpoint: String { server.site + "/v1" }
  /// Its port.
  public var port: String { server.port }
  private let server: LocalServer
  private let folder: URL
  private let log: URL

  /// Starts a server that takes its steps one after the other.
  public convenience init(_ steps: [Step]) throws {
    try self.init(plan: JSONEncoder().encode(["steps": steps]))
  }

  /// Starts a server that knows what to say of some words.
  public convenience init(_ rows: [Row]) throws {
    try self.init(plan: JSONEncoder().encode(["rows": rows]))
  }

  private init(plan: Data) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "chat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // In a file: arguments are limited in length.
    let file = folder.appending(path: "plan.json")
    try plan.write(to: file)
    log = folder.appending(path: "requests.jsonl")
    server = try LocalServer(script: Self.script, arguments: [file.path, log.path])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The requests so far, in the order in which they came in.
  public var requests: [Request] {
    get throws {
      guard FileManager.default.fileExists(atPath: log.path) else { return [] }
      let decoder = JSONDecoder()
      return try Data(contentsOf: log).split(separator: 0x0A).map {
        try decoder.decode(Request.self, from: $0)
      }
    }
  }

  /// Ends the server, as one that goes down does.
  public func stop() { server.stop() }

  private static let script = #"""
    import http.server, json, sys, threading, time
    plan, log = json.load(open(sys.argv[1])), sys.argv[2]
    lock, count = threading.Lock(), [0]
    def said(user):
        numbers = {e["name"]: e["number"] for e in user["entities"]}
        claims = []
        for row in plan["rows"]:
            for sentence in user["sentences"]:
                if row["quote"] in sentence["text"] and row["from"] in numbers and row["to"] in numbers:
                    claims.append({"type": row["type"], "from": numbers[row["from"]], "to": numbers[row["to"]],
                        "sentence": sentence["number"], "quote": row["quote"], "polarity": row["polarity"],
                        "modality": row["modality"], "by": numbers.get(row.get("by"))})
        return json.dumps({"claims": claims})
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        def log_message(self, *a): pass
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            with lock:
                number = count[0]; count[0] += 1
                with open(log, "a") as file:
                    file.write(json.dumps({"path": self.path, "body": body,
                        "headers": {k.lower(): v for k, v in self.headers.items()}}) + "\n")
            if "rows" in plan:
                step = {"status": 200, "headers": {}, "finish": "stop", "delay": 0,
                    "content": said(json.loads(json.loads(body)["messages"][-1]["content"]))}
            else: step = plan["steps"][min(number, len(plan["steps"]) - 1)]
            time.sleep(step["delay"])
            answer = step.get("body")
            if answer is None:
                answer = json.dumps({"id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": "m",
                    "choices": [{"index": 0, "finish_reason": step["finish"],
                        "message": {"role": "assistant", "content": step.get("content")}}],
                    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}})
            data = answer.encode()
            self.send_response(step["status"])
            for k, v in step["headers"].items(): self.send_header(k, v)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            try: self.wfile.write(data)
            except OSError: pass
    class Server(http.server.ThreadingHTTPServer):
        request_queue_size = 64
    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """#
}
