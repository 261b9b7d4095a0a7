import Testing

@testable import Extraction

@Suite struct FeatureBagTests {
  @Test func `gives the same slots in every process`() {
    var bag = FeatureBag(bits: 18)
    bag.add("lemma", "sign")
    bag.add("level", -3, "signed")
    // Computed with another implementation of the published hash.
    #expect(bag.slots == [27415, 247534])
  }

  @Test func `tells the values of a feature apart where they meet`() {
    var bag = FeatureBag(bits: 30)
    bag.add("pair", "ab", "c")
    bag.add("pair", "a", "bc")
    #expect(Set(bag.slots).count == 2)
  }

  @Test func `counts a feature seen twice once`() {
    var bag = FeatureBag(bits: 12)
    bag.add("lemma", "sign")
    bag.add("lemma", "meet")
    bag.add("lemma", "sign")
    #expect(bag.distinct.count == 2)
    #expect(bag.distinct == bag.distinct.sorted())
  }
}
