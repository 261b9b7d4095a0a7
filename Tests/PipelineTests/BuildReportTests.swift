import Pipeline
import Testing

struct BuildReportTests {
  @Test func `puts the most frequent first and keeps lines short`() {
    var report = BuildReport()
    report.articlesRead = 2
    report.articles = 2
    report.claims = ["met-with": 3, "position": 12, "signed": 3]
    for i in 0..<20 { report.nodes["a-rather-long-type-\(i)"] = 1 }
    let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "articles   2 read, 0 known already, 0 failed; 2 in the graph")
    #expect(lines[1] == "claims     18: 12 position, 3 met-with, 3 signed")
    #expect(lines.allSatisfy { $0.count <= 101 })
    #expect(lines.last == "edges      0")
  }
}
