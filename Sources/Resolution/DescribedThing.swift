import KnowledgeGraph
import TextModel

/// An agreement or event of one article, made ready for comparison.
struct DescribedThing {
  /// Index of the record.
  let index: Int
  let record: EntityRecord
  /// The words of each name that say what it is about, cut to their stems.
  let wordSets: [Set<String>]
  /// The name as it sounds, so that "Qasem" and "Qassem" do not make two events.
  let sound: String
  /// Proper names and years in the name.
  let properWords: Set<String>
  /// All words of all names.
  let allWords: Set<String>
  /// Whether the name holds a proper name or a year, and so is more than a common noun.
  let hasOwnName: Bool
  /// The document that stands for the story of its article.
  let story: Int

  init(_ index: Int, _ record: EntityRecord, story: Int, _ vocabulary: NameVocabulary) {
    self.index = index
    self.record = record
    self.story = story
    let names = record.names
    wordSets = names.map { DescribedThing.contentWords($0, vocabulary) }.filter { !$0.isEmpty }
    sound = record.folded.words.map { $0.count < 5 ? $0 : PreparedName.skeleton($0) }
      .joined(separator: " ")
    allWords = Set(names.flatMap(\.words))
    let words = record.entity.name.split { !$0.isLetter && !$0.isNumber }
    let proper = words.enumerated().filter { i, word in
      word.allSatisfy(\.isNumber) || (i > 0 && word.first?.isUppercase == true)
    }
    properWords = Set(proper.flatMap { FoldedName($0.element).words })
    hasOwnName = !proper.isEmpty
  }

  private static func contentWords(_ name: FoldedName, _ vocabulary: NameVocabulary) -> Set<String>
  {
    let words = name.words.filter {
      !vocabulary.articles.contains($0) && !vocabulary.particles.contains($0)
    }
    return Set(words.map { stem(vocabulary.spellings[$0] ?? $0) })
  }

  /// The word without the ending of a plural.
  private static func stem(_ word: String) -> String {
    word.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// What two descriptions of one thing share besides a word: a pair of parties, a signer, a month,
  /// a story. A date that is no day stands for its whole year.
  var marks: [String] {
    var marks = ["story \(story)"] + record.signers.map { "signer " + $0 }
    for (i, a) in record.parties.enumerated() {
      for b in record.parties[(i + 1)...].prefix(8) { marks.append("parties \(a) \(b)") }
    }
    for date in record.dates where DescribedThing.isDay(date) {
      // Days a little apart may lie in two months.
      for day in [date.firstDay - 3, date.firstDay, date.firstDay + 3] {
        if let point = DateValue.day(number: day), let month = point.month {
          marks.append("month \(point.year)-\(month)")
        }
      }
    }
    return Array(Set(marks)).sorted()
  }

  /// The years of the dates, with whether some date is no day.
  var years: (years: [Int], isCoarse: Bool) {
    let years = record.dates.flatMap { [$0.start.year, ($0.end ?? $0.start).year] }
    return (Array(Set(years)).sorted(), record.dates.contains { !DescribedThing.isDay($0) })
  }

  private static func isDay(_ date: DateValue) -> Bool {
    date.end == nil && date.start.day != nil
  }

  /// Whether each name holds a proper name or a year that the other lacks: a withdrawal from one
  /// country is not that from another.
  func namesAnotherThing(than other: DescribedThing) -> Bool {
    sound != other.sound && !properWords.isSubset(of: other.allWords)
      && !other.properWords.isSubset(of: allWords)
  }

  /// The greatest share of words that two of the names have in common; names of one word count only
  /// where they are equal to all of another.
  func similarity(to other: DescribedThing) -> Double {
    var best = 0.0
    for x in wordSets {
      for y in other.wordSets {
        let common = x.intersection(y).count
        guard common > 0 else { continue }
        let dice = 2 * Double(common) / Double(x.count + y.count)
        let containment = Double(common) / Double(min(x.count, y.count))
        best = max(best, min(x.count, y.count) >= 2 ? (dice + containment) / 2 : dice)
      }
    }
    return best
  }

  /// Whether the dates are at most three days apart; nil when one article gives none. Where one
  /// gives none, the articles must have appeared within ten days, unless the names are proper.
  func datesAgree(with other: DescribedThing) -> Bool? {
    if record.dates.isEmpty || other.record.dates.isEmpty {
      guard let a = record.published, let b = other.record.published else { return nil }
      let apart = max(a.firstDay - b.lastDay, b.firstDay - a.lastDay)
      return apart <= 10 || (hasOwnName && other.hasOwnName) ? nil : false
    }
    return record.dates.contains { a in
      other.record.dates.contains { b in
        a.firstDay - 3 <= b.lastDay && b.firstDay - 3 <= a.lastDay
      }
    }
  }
}
