import Extraction
import Language
import Ontology
import Testing
import TextModel

struct TimeReaderTests {
  static let reader = Result { TimeReader(ontology: try Ontology()) }

  /// Reads a text whose tokens are split at blanks and punctuation. A modal verb governs the words
  /// after it, everything else hangs on the sentence's first verb in -ed or on nothing.
  static func read(_ text: String, published: String = "2020-05-17") throws -> [TimeMention] {
    let document = Document(id: "t", published: DateValue(published), text: text)
    return try reader.get().read(document, plainAnnotation(of: text))
  }

  static func values(_ text: String, published: String = "2020-05-17") throws -> [String] {
    try read(text, published: published).map { $0.expression.value?.description ?? "none" }
  }

  @Test(arguments: [
    ("He arrived on 17 May 2019.", "2019-05-17"), ("on May 17, 2019,", "2019-05-17"),
    ("on the 17th of May 2019", "2019-05-17"), ("on Friday, 17 May 2019", "2019-05-17"),
    ("dated 2019-05-17 here", "2019-05-17"), ("dated 17/05/2019 here", "2019-05-17"),
    ("dated 05/17/2019 here", "2019-05-17"), ("in May 2019", "2019-05"), ("in 2003", "2003"),
    ("since 2003", "2003"), ("the 2008 elections", "2008"), ("Feb. 14, 2012", "2012-02-14"),
    ("on Christmas Day 1991", "1991-12-25"), ("mid-2015", "2015"),
    ("the end of 2022", "2022"), ("the first quarter of 2026", "2026-01/2026-03"),
    ("the second half of 2015", "2015-07/2015-12"), ("Q3 2018", "2018-07/2018-09"),
    ("the summer of 2014", "2014-06/2014-08"), ("the winter of 2010", "2010-12/2011-02"),
    ("the 1980s", "1980/1989"), ("the sixties", "1960/1969"), ("the 19th century", "1800/1899"),
    ("the 1980-88 war", "1980/1988"), ("the 1988–98 war", "1988/1998"),
    ("from 1998 to 2003", "1998/2003"), ("between 1904 and 1908", "1904/1908"),
    ("from 24 to 26 May 2022", "2022-05-24/2022-05-26"),
    ("between July 2003 and December 2004", "2003-07/2004-12"),
  ])
  func `reads explicit dates`(text: String, value: String) throws {
    #expect(try Self.values(text) == [value])
  }

  @Test(arguments: [
    ("He arrived on Sunday.", "2017-07-24", "2017-07-23"),
    ("He arrived on Monday.", "2017-07-24", "2017-07-24"),
    ("He arrived on Tuesday.", "2017-07-24", "2017-07-18"),
    ("He will arrive on Tuesday.", "2017-07-24", "2017-07-25"),
    ("He arrived last Friday.", "2016-03-16", "2016-03-11"),
    ("They meet next Thursday.", "2022-12-02", "2022-12-08"),
    ("They met on Thursday last.", "2016-06-30", "2016-06-23"),
    ("They will meet on Friday week.", "2019-03-21", "2019-03-29"),
    ("They met last week.", "2018-06-25", "2018-06-18/2018-06-24"),
    ("They met this week.", "2019-05-15", "2019-05-13/2019-05-19"),
    ("They met earlier this month.", "2014-10-15", "2014-10"),
    ("They met last year.", "2020-11-19", "2019"),
    ("They meet next month.", "2020-12-12", "2021-01"),
    ("They met last July.", "2020-03-12", "2019-07"),
    ("They met last winter.", "2021-09-22", "2020-12/2021-02"),
    ("They met in April.", "2018-05-24", "2018-04"),
    ("They met in December.", "2018-05-24", "2017-12"),
    ("They will meet in December.", "2018-05-24", "2018-12"),
    ("They met yesterday.", "2021-01-01", "2020-12-31"),
    ("They met last night.", "2016-12-16", "2016-12-15"),
    ("They met this morning.", "2016-12-16", "2016-12-16"),
    ("They met three years ago.", "2016-12-16", "2013"),
    ("They met two days ago.", "2006-02-22", "2006-02-20"),
    ("They met a decade ago.", "2023-01-18", "2013"),
    ("They met half a century ago.", "2021-05-05", "1971"),
    ("They met twenty-five years ago.", "2021-05-05", "1996"),
    ("They met twenty years ago today.", "2023-03-20", "2003-03-20"),
    ("They met over the last four years.", "2019-07-10", "2015/2019"),
    ("They met at the weekend.", "1994-08-02", "1994-07-30/1994-07-31"),
    ("They will meet at the weekend.", "1994-08-02", "1994-08-06/1994-08-07"),
    ("It opens by the end of the year.", "2006-02-23", "2006"),
  ])
  func `reads expressions against the day of publication`(
    text: String, published: String, value: String
  ) throws {
    #expect(try Self.values(text, published: published) == [value])
  }

  @Test(arguments: [
    ("He landed on 9 March 2021. The next morning he left.", ["2021-03-09", "2021-03-10"]),
    ("War broke out in 1980. Eight years later it ended.", ["1980", "1988"]),
    ("The deal of 4 May 1998 was kept. A day later came doubts.", ["1998-05-04", "1998-05-05"]),
    ("They met on 4 May 1998. On the same day they left.", ["1998-05-04", "1998-05-04"]),
    (
      "They met on 4 May 1998. The week before, they had not.",
      ["1998-05-04", "1998-04-27/1998-05-03"]
    ),
    ("It began in March 2014. In April they signed.", ["2014-03", "2014-04"]),
    ("It began on 1 September 1939 and went on on the 17th.", ["1939-09-01", "1939-09-17"]),
  ])
  func `reads expressions against the dates before them`(text: String, values: [String]) throws {
    #expect(try Self.values(text) == values)
  }

  @Test(arguments: [
    ("They talked for three weeks.", "DURATION"), ("an 11-year lull", "DURATION"),
    ("They meet every week.", "SET"), ("It began at 22:30 there.", "TIME"),
    ("It was the next day.", "DATE"),
  ])
  func `gives no value where the words give none`(text: String, type: String) throws {
    let mentions = try Self.read(text)
    #expect(mentions.map(\.expression.type) == [type])
    #expect(mentions.map(\.expression.value) == [nil])
  }

  @Test(arguments: [
    "He may come.", "May they come.", "Theresa May came.", "They march on.", "2000 soldiers came.",
    "The 12-year-old came.", "It cost $ 2000.", "The army is second to none.", "The sun sat low.",
    "They fall back.",
  ])
  func `leaves words alone that only look like times`(text: String) throws {
    #expect(try Self.read(text).map(\.expression.text) == [])
  }

  @Test func `tells what a value was read against`() throws {
    let mentions = try Self.read(
      "On 2 May 2019 they met; two days later, on Saturday, they left. They meet today.")
    #expect(
      mentions.map(\.expression.basis) == [
        "explicit", "text 2019-05-02", "publication 2020-05-17", "publication 2020-05-17",
      ])
  }

  @Test func `a text without a day of publication gives only explicit values`() throws {
    let text = "They met on Sunday, last week, in May and on 3 June 2011."
    let document = Document(id: "t", text: text)
    let mentions = try Self.reader.get().read(document, plainAnnotation(of: text))
    #expect(
      mentions.map { $0.expression.value?.description } == [nil, nil, nil, "2011-06-03"])
  }

  @Test func `spans and tokens cover the expression`() throws {
    let text = "Élan: on Friday, 17 May 2019, they met."
    let mention = try #require(try Self.read(text).first)
    #expect(text[mention.expression.span] == "Friday, 17 May 2019")
    #expect(mention.expression.text == "Friday, 17 May 2019")
    #expect(mention.tokens == 3..<8)
  }
}
