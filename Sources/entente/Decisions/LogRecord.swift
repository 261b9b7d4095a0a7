import GraphStore
import KnowledgeGraph

/// A decision for JSON output and as a line.
struct LogRecord: Encodable {
  struct Subject: Encodable {
    var type: String
    var name: String
    var documents: [String]

    init(_ subject: Decision.Subject) {
      type = subject.type
      name = subject.name
      documents = subject.documents
    }

    var text: String {
      let only = documents.isEmpty ? "" : " in \(documents.joined(separator: ", "))"
      return "\(name) [\(type)]\(only)"
    }
  }

  struct Undoing: Encodable {
    var who: String
    var when: String
    var why: String
  }

  var number: Int
  var action: String
  var subject: Subject?
  var object: Subject?
  var type: String?
  var document: String?
  var who: String
  var when: String
  var why: String
  var undone: Undoing?

  init(_ record: DecisionRecord) {
    number = record.number
    action = record.decision.action.name
    who = record.decision.who
    when = record.decision.when
    why = record.decision.why
    undone = record.undone.map { Undoing(who: $0.who, when: $0.when, why: $0.why) }
    switch record.decision.action {
    case .merge(let a, let b), .keepApart(let a, let b):
      (subject, object) = (Subject(a), Subject(b))
    case .split(let a): subject = Subject(a)
    case .retype(let a, let to): (subject, type) = (Subject(a), to)
    case .reject(let edge, let a, let b): (subject, object, type) = (Subject(a), Subject(b), edge)
    case .forget(let document): self.document = document
    }
  }

  /// What was decided, in words.
  var what: String {
    let (a, b) = (subject?.text ?? "", object?.text ?? "")
    switch action {
    case "merge": return "\(a) and \(b) are one"
    case "keep-apart": return "\(a) and \(b) are never one"
    case "split": return "\(a) is nobody else"
    case "retype": return "\(a) is of type \(type ?? "")"
    case "reject": return "\(a) —\(type ?? "")→ \(b) is wrong"
    default: return "document \(document ?? "") counts no more"
    }
  }

  /// A line of the log.
  var text: String {
    var lines = ["\(number)  \(when)  \(who)  \(action): \(what)"]
    if !why.isEmpty { lines.append("   why: \(why)") }
    if let undone {
      lines.append(
        "   undone \(undone.when) by \(undone.who)" + (undone.why.isEmpty ? "" : ": \(undone.why)"))
    }
    return lines.joined(separator: "\n")
  }
}
