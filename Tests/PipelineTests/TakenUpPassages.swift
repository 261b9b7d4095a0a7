/// Passages about happenings, groups, bodies and posts that a later word takes up: what must be
/// claimed, and what must not. They were written for these tests.
enum TakenUpPassages: PassageSet {
  static let said: [Passage] = [
    // A happening with its day or place in its own phrase.
    Passage(
      "Colonel Peter Vane seized power in a bloodless coup in December 2006.",
      "on-date bloodless coup > 2006-12"
    ),
    Passage(
      "Kenya sent troops to put down unrest in Mombasa. The unrest went on.",
      "located-in unrest > Mombasa"
    ),
    // What somebody did, where others judge it.
    Passage(
      "FIFA suspended Chad on Wednesday. The Confederation of African Football stood by the decision.",
      "supports Confederation of African Football > suspension of Chad (2021)"
    ),
    Passage(
      "Anna Holm, a Danish arms dealer, was poisoned in 2015.",
      "on-date poisoning of Anna Holm (2015) > 2015"
    ),
    // Agreements under other names.
    Passage(
      "Norway's parliament passed a levy on salmon exports. Iceland criticised the measure.",
      "opposes Iceland > levy on salmon exports"
    ),
    // Groups of as many as a list has.
    Passage(
      """
      The Labour Party and the Green Party held talks in Oslo. Both parties signed a pact on Monday.
      """, "signed Green Party > pact"
    ),
    Passage(
      """
      The United States announced sanctions against two officers of Chad. Idriss Moussa, a general, and \
      Paul Ngarta, a colonel, are accused of torture.
      """, "sanctions United States > Paul Ngarta"
    ),
    // What a clause leaves out.
    Passage(
      "France condemned the coup in Mali. So, a day later, did Ghana.",
      "opposes Ghana > coup in Mali"
    ),
    // Names and nouns of bodies.
    Passage(
      "Anna Berg, a co-founder of the Telegram channel Morrow, was arrested.",
      "position Anna Berg > Morrow"
    ),
    Passage(
      "The National Space Activities Commission (CONAE) met. Luis Vera has led CONAE since 1994.",
      "position Luis Vera > National Space Activities Commission"
    ),
    Passage(
      """
      Members of the Tunisian General Labour Union met. The union's secretary-general, Ali Ben Amor, spoke.
      """, "position Ali Ben Amor > Tunisian General Labour Union"
    ),
    Passage(
      """
      Ukraine's parliament met. Oleg Danko, who chairs the foreign affairs committee, spoke in Kyiv.
      """, "position Oleg Danko > Parliament (Ukraine)"
    ),
    // Parts and wholes.
    Passage(
      "The chairman of the African Union Commission spoke. The African Union met in Addis Ababa.",
      "affiliated-with African Union Commission > African Union"
    ),
    Passage(
      "The Front for Change, led by former guerrilla commander Idriss Moussa, fought on.",
      "position Idriss Moussa > Front for Change"
    ),
    // Where a name is at home.
    Passage(
      """
      Turkey and Egypt talked in Cairo this week. Foreign Minister Mehmet Yılmaz said that the talks had \
      been polite.
      """, "position Mehmet Yılmaz > Turkey"
    ),
    Passage(
      "The border was drawn by an 1859 treaty between Britain and Guatemala.",
      "on-date 1859 treaty between Britain and Guatemala > 1859"
    ),
  ]

  static let unsaid: [Passage] = [
    // No event without a day, a place or a verb that says so.
    Passage("Nobody wants a coup. The general said there had been no coup in 2006.", "on-date"),
    // An act that nobody judges is no node, and "the decision of the jury" is another's.
    Passage(
      "FIFA suspended Chad on Wednesday. The decision of the jury was welcomed by Togo.",
      "suspension"
    ),
    // Four parties are not the two that are named.
    Passage(
      """
      Four parties signed a pact in Oslo. The Labour Party and the Green Party held talks.
      """, "signed Green Party"
    ),
    // "So it was" says nothing again.
    Passage("France condemned the coup in Mali. So it was Ghana that had to act.", "opposes Ghana"),
    // A member of the committee's staff heads nothing.
    Passage("Oleg Danko praised the foreign affairs committee in Kyiv.", "position Oleg Danko"),
    // What somebody is urged to do is not yet done.
    Passage(
      "Norway urged Iceland to reject the treaty with Denmark.", "opposes Iceland"
    ),
    // Nobody is named to a post by a report.
    Passage(
      "The Treasury of Norway named Idriss Moussa and froze his assets.", "appointed"
    ),
    // A list of states is no owner.
    Passage(
      "The Visegrad Group of Hungary, Poland, the Czech Republic and Slovakia has refused.",
      "affiliated-with Visegrad Group > Hungary"
    ),
  ]
}
