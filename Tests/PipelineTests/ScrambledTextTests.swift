import Testing

/// Texts whose words were shuffled and cut, as a page may deliver them.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct ScrambledTextTests {
  /// "Under was clothing": a phrase right in front of its verb.
  @Test func `a scrambled text is read to its end`() throws {
    let found = try PassageReading.lines(
      of: """
        Exports the accord, minimum pay rises by telephoned per far at once and by another 7 \
        per cent next spring. It bears the signatures of Bikram Lohani-Shrestha, president \
        of Campaign, Himal Amsterdam, and went, and Sabitri on vice-president of the All \
        Nepal would Federation.

        The deadlock of broken by a customer. the Wiebusch, be heads purchasing at Germany's \
        Trendhaus Nord, the both sides on Tuesday and made it known that left," autumn \
        collection 18 the who sewn in Bangladesh. "I don't like to be the stick, after \
        Forum, had no carrot of she Monday.

        Under was clothing to the United States have halved since quotas expired at \
        Needleworkers' end of nothing.
        The seamstresses have also levied I "people's tax" on factories around cent Clean \
        Katrin the based a Garment praised the outcome as that as it a pointing out wages
        """)
    #expect(found.contains { $0.hasSuffix("> Germany") }, "\(found)")
  }
}
