/// Passages about threats, names that are called, and wrongs told of others.
///
/// All were written for this suite, with invented people.
enum MenacePassages: PassageSet {
  static let said: [Passage] = [
    // Threats.
    Passage(
      "The African Union gave Togo ten days to name a date or face sanctions.",
      "threatens African Union > Togo"
    ),
    Passage(
      "The Peruvian minister Luz Vega promised that Chile would \"pay for every scratch\".",
      "threatens Luz Vega > Chile"
    ),
    Passage(
      "ECOWAS threatened on Thursday to use force against Niger.", "threatens ECOWAS > Niger"),
    Passage(
      "The United States said it would strip Mali of its privileges unless it changed course.",
      "threatens United States > Mali"
    ),
    // Names that are called.
    Passage(
      "The League of Veterans called the chairman, Marc Dubois, a thief.",
      "accuses League of Veterans > Marc Dubois"
    ),
    Passage("Ivan Petrov called Anna Kern a Soviet puppet.", "opposes Ivan Petrov > Anna Kern"),
    Passage(
      "Manuel Soto conceded and wished the victor, Hernán Rojas, \"wisdom and patience\".",
      "supports Manuel Soto > Hernán Rojas"
    ),
    // Wrongs.
    Passage(
      "Captain Dragan Lalic said that Bosnian government troops had fired the shells.",
      "accuses Dragan Lalic > Bosnia and Herzegovina"
    ),
    Passage(
      "Anna Verbeek said that the Congolese Health Ministry had refused to post guards.",
      "accuses Anna Verbeek > Ministry of Health (Democratic Republic of the Congo)"
    ),
    Passage(
      "Ana Costa complained that Luis Pereira had never asked farmers for their opinion.",
      "accuses Ana Costa > Luis Pereira"
    ),
    Passage(
      "Rosa Tembe said that South Africa had opened its dams without a word.",
      "accuses Rosa Tembe > South Africa"
    ),
    Passage("It was Senegal that Mali blamed for the breach.", "accuses Mali > Senegal"),
    Passage(
      "Jordan, which was invited to the summit by Egypt, did not come.", "demands Egypt > Jordan"),
  ]

  static let denied: [Passage] = [
    Passage("Mexico, but not Guatemala, condemned Cuba.", "opposes Guatemala > Cuba"),
    Passage("Uganda, rather than Kenya, criticised Burundi.", "opposes Kenya > Burundi"),
  ]

  static let unsaid: [Passage] = [
    Passage("Portugal threatened to leave the talks with Spain.", "threatens Portugal > Spain"),
    Passage("Kofi Mensah said Ghana would pay for the dam.", "threatens Kofi Mensah > Ghana"),
    Passage(
      "Ren Kitahara said the Philippines would have to pay.", "demands Ren Kitahara > Philippines"
    ),
    Passage(
      "Lena Holm said Iceland should be ashamed of the ban.", "demands Lena Holm > Iceland"),
    Passage(
      "Officers said that Marta Solis had refused to answer.", "accuses Officers > Marta Solis"),
    Passage("Cho Min threatens to sue Madagascar.", "accuses Cho Min > Madagascar"),
  ]
}
