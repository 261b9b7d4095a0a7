import Foundation
import Testing
import TextModel

@testable import Ingest

struct NewsFormatTests {
  private static let sentence =
    "The ministers of Norland and Sudria met in Vesterby on Tuesday, officials said, to settle their dispute."

  static let newsML =
    "<?xml version=\"1.0\"?><newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem guid=\"urn:a\"><itemMeta><versionCreated>2024-05-17T08:00:00Z</versionCreated></itemMeta><contentMeta><headline>Ministers meet</headline><by>Ada Holm</by></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>\(Self.sentence)</p><p>They meet again.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"

  static let mhtml =
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/a\r\nSubject: Ministers meet\r\nDate: Fri, 17 May 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--part\"\r\n\r\n----part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/a\r\n\r\n<html><head><title>Ministers meet</title></head><body><article><p class=3D\"x\">\(Self.sentence)</p></article></body></html>\r\n----part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----part--\r\n"

  /// A PDF of one page with a table of its objects.
  static let pdf: String = {
    let content =
      "BT /F1 12 Tf 72 720 Td 14 TL (Ministers meet) Tj T* T* (The ministers of Norland and Sudria met to co-) Tj T* (operate in Vesterby.) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return file
  }()

  private func articles(_ text: String) throws -> [Article] {
    try InputKindTests.read("x.dat", Array(text.utf8)).map { try $0.get() }
  }

  @Test func `reads NewsML-G2`() throws {
    let article = try #require(try articles(Self.newsML).first)
    #expect(article.title == "Ministers meet")
    #expect(article.published == DateValue("2024-05-17"))
    #expect(article.byline == "Ada Holm")
    #expect(article.text == Self.sentence + "\nThey meet again.")
  }

  @Test func `reads RSS 1.0`() throws {
    let text =
      "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://post.example\"><title>Post</title></channel><item rdf:about=\"https://post.example/a\"><title>Ministers meet</title><link>https://post.example/a</link><dc:date>2024-05-17</dc:date><description>\(Self.sentence)</description></item><item><title>Second</title><description>\(Self.sentence)</description></item></rdf:RDF>"
    let found = try articles(text)
    #expect(found.map(\.title) == ["Ministers meet", "Second"])
    #expect(found.first?.published == DateValue("2024-05-17"))
    #expect(found.first?.source == "Post")
    #expect(found.first?.text == Self.sentence)
  }

  @Test func `reads a multipart mail with quoted-printable and base64`() throws {
    let html =
      "<html><body><article><p>\(Self.sentence)</p><p>Café talks between the two delegations went on until midnight, a witness said.</p></article></body></html>"
    let coded = Data(html.utf8).base64EncodedString(options: .lineLength76Characters)
    let head =
      "From: \"The Post\" <post@post.example>\r\nTo: you@post.example\r\nSubject: =?utf-8?B?\(Data("Ministers meet".utf8).base64EncodedString())?=\r\nDate: Fri, 17 May 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    let plain =
      "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 talks went on and on be=\r\ntween the ministers.\r\n"
    let page =
      "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\(coded)\r\n"
    let multipart = "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
    let both = try #require(try articles(head + multipart + plain + page + "--b--\r\n").first)
    #expect(both.text.contains(Self.sentence))
    #expect(both.text.contains("Café talks between the two delegations went on"))
    #expect(both.published == DateValue("2024-05-17"))
    #expect(both.source == "The Post")
    let only = try #require(try articles(head + multipart + plain + "--b--\r\n").first)
    #expect(only.title == "Ministers meet")
    #expect(only.text.contains("Café talks went on and on between the ministers."))
  }

  @Test func `reads the messages of a mailbox one by one`() throws {
    let message = { (title: String) in
      "From post@post.example Fri May 17 08:00:00 2024\nFrom: Post <post@post.example>\nSubject: \(title)\nDate: Fri, 17 May 2024 08:00:00 +0000\n\n\(Self.sentence)\n\n"
    }
    #expect(try articles(message("First") + message("Second")).map(\.title) == ["First", "Second"])
  }

  @Test func `reads a page saved as MHTML`() throws {
    let article = try #require(try articles(Self.mhtml).first)
    #expect(article.title == "Ministers meet")
    #expect(article.url == "https://post.example/a")
    #expect(article.text == Self.sentence)
  }

  static let hasPDFReader = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/pdftotext")

  @Test(.enabled(if: hasPDFReader, "pdftotext is not installed")) func `reads a PDF`() throws {
    let article = try #require(try articles(Self.pdf).first)
    #expect(article.text.contains("met to cooperate in Vesterby."))
  }
}
