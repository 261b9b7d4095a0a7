import Testing
import TextModel

struct DateValueTests {
  @Test(arguments: ["2003", "2020-05", "2020-05-17", "2014/2017", "2020-05-11/2020-05-17", "0622"])
  func `writes what it read`(text: String) throws {
    #expect(try #require(DateValue(text)).description == text)
  }

  @Test(arguments: [
    "", "20", "2020-13", "2020-02-30", "2020-5-1", "2020-05-17T10:00", "2017/2014", "a/b",
    "2020/", "2020-05-17-01", "+202", "２０２０",
  ])
  func `refuses what is no date`(text: String) {
    #expect(DateValue(text) == nil)
  }

  @Test func `keeps the precision apart in equality and order`() throws {
    let year = try #require(DateValue("2020"))
    let month = try #require(DateValue("2020-01"))
    let day = try #require(DateValue("2020-01-01"))
    #expect(year != month)
    #expect([day, year, month].sorted() == [year, month, day])
  }

  @Test func `covers the days it can mean`() throws {
    let month = try #require(DateValue("2020-02"))
    #expect(month.lastDay - month.firstDay == 28)
    #expect(month.overlaps(try #require(DateValue("2020-02-29"))))
    #expect(!month.overlaps(try #require(DateValue("2020-03"))))
    #expect(try #require(DateValue("1970-01-01")).firstDay == 0)
  }

  @Test func `finds the day of every day number`() throws {
    var number = try #require(DateValue("0001-01-01")).firstDay
    let last = try #require(DateValue("9999-12-31")).lastDay
    while number <= last {
      let point = try #require(DateValue.day(number: number))
      #expect(point.firstDay == number)
      number += 97
    }
    #expect(DateValue.day(number: last + 1) == nil)
  }
}
