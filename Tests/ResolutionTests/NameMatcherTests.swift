import Foundation
import Ontology
import Testing

@testable import Resolution

struct NameMatcherTests {
  private static let matcher = try? NameMatcher(vocabulary: NameVocabulary(ontology: Ontology()))

  private func isSame(_ a: String, _ b: String, _ kind: NameMatcher.Kind) throws -> Bool {
    try #require(NameMatcherTests.matcher).score(a, b, kind) >= NameMatcher.threshold
  }

  @Test(arguments: [
    ("Juma Anad Saadoun", "Jumaa Anad Sadoun"), ("Amir Hatami", "Amir Hatamai"),
    ("Smith, John", "John Smith"), ("Dr. Maria Lopez", "María López"),
    ("Bob Carter", "Robert Carter"), ("J. Carter", "Jimmy Carter"),
    ("Сергей Иванов", "Sergey Ivanov"), ("Abdul Rahman Al Saud", "Abdulrahman al-Saud"),
  ])
  func `takes spellings of one person's name for the same`(a: String, b: String) throws {
    #expect(try isSame(a, b, .person))
    #expect(try isSame(b, a, .person))
  }

  @Test(arguments: [
    ("Amir Hatami", "Amir Karimi"), ("Salman bin Khalid al-Amri", "Khalid bin Salman al-Amri"),
    ("John Carter", "Jane Carter"), ("Hassan Ali Omar", "Hassan Yusuf Omar"),
    ("Karimi", "Amir Hatami"), ("", "Amir Hatami"),
  ])
  func `keeps persons apart who share a part of the name`(a: String, b: String) throws {
    #expect(try !isSame(a, b, .person))
    #expect(try !isSame(b, a, .person))
  }

  @Test(arguments: [
    ("World Trade Organisation", "World Trade Organization"), ("The Red Crescent", "Red Crescent"),
    ("Acme Ltd", "ACME Limited"), ("Fourth Brigade", "4th Brigade"),
    ("EU", "European Union"),
  ])
  func `takes variants of an organization's name for the same`(a: String, b: String) throws {
    #expect(try isSame(a, b, .organization))
  }

  @Test(arguments: [
    ("Parliament (Iran)", "Parliament (Iraq)"), ("Bank of Estonia", "Bank of Ethiopia"),
    ("Ministry of Trade (Peru)", "Ministry of Oil (Peru)"), ("First Army", "Second Army"),
  ])
  func `keeps organizations apart that share words`(a: String, b: String) throws {
    #expect(try !isSame(a, b, .organization))
  }

  /// The pairs of nomenklatura's and others' name-matching checks, where they are at hand.
  static let cases = "../shared/data/names/cases.csv"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: NameMatcherTests.cases)))
  func `reaches the floor on the pairs of names`() throws {
    let matcher = try #require(NameMatcherTests.matcher)
    let text = try String(contentsOfFile: NameMatcherTests.cases, encoding: .utf8)
    let rows = CommaSeparatedText.rows(text).dropFirst().filter { $0.count >= 5 }
    var (hits, extra, missed) = (0, 0, 0)
    var wrong: [String] = []
    for row in rows {
      let kind: NameMatcher.Kind = row[1] == "Person" ? .person : .organization
      let score = matcher.score(row[2], row[3], kind)
      let says = score >= NameMatcher.threshold
      let isMatch = row[4] == "true"
      if says && isMatch { hits += 1 }
      if says && !isMatch { extra += 1 }
      if !says && isMatch { missed += 1 }
      if says != isMatch {
        let figure = (score * 100).rounded() / 100
        wrong.append("\(says ? "extra " : "missed") \(figure) \(row[1]) | \(row[2]) | \(row[3])")
      }
    }
    let score = 2 * Double(hits) / Double(2 * hits + extra + missed)
    print("names: \(rows.count) pairs, F1 \(score), \(extra) extra, \(missed) missed")
    if ProcessInfo.processInfo.environment["NAMES_VERBOSE"] != nil {
      for line in wrong { print(line) }
    }
    #expect(rows.count > 500)
    #expect(score >= 0.87)
  }
}

/// Rows of comma-separated text (RFC 4180).
enum CommaSeparatedText {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var previousWasQuote = false
    for character in text {
      if isQuoted {
        if character == "\"" {
          isQuoted = false
          previousWasQuote = true
        } else {
          field.append(character)
        }
        continue
      }
      switch character {
      case "\"":
        if previousWasQuote { field.append("\"") }
        isQuoted = true
      case ",":
        row.append(field)
        field = ""
      case "\n", "\r\n":
        rows.append(row + [field])
        row = []
        field = ""
      default: field.append(character)
      }
      previousWasQuote = false
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
    return rows
  }
}
