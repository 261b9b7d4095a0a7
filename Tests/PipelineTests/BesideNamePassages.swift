/// Passages about names that only the words beside them tell: firms, persons in apposition, bodies
/// with small words inside; and who stays somewhere without a visit. They were written for these
/// tests.
enum BesideNamePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Iraq has banned the Danish shipping line Havtorn Tankers from its ports.",
      "sanctions Iraq > Havtorn Tankers"
    ),
    Passage(
      "The Belgian importer Maris Sud bought the shrimp.", "affiliated-with Maris Sud > Belgium"),
    Passage(
      "Alazani Vats, one of Georgia's largest wine producers, has sacked its export manager, Levan "
        + "Gelashvili.",
      "position Levan Gelashvili > Alazani Vats"
    ),
    Passage(
      "Nukunuku Falemaka, the speaker of the assembly, criticised Fiji on Monday.",
      "opposes Nukunuku Falemaka > Fiji"
    ),
    Passage(
      "Gulrukh Sharifzoda, deputy governor of the Bank of Khatlon, met Finance Minister Davron "
        + "Karimov on Monday.",
      "met-with Gulrukh Sharifzoda > Davron Karimov"
    ),
    Passage(
      "Mahbub Karim, the owner of Meghna Threads, appeared in court in Dhaka.",
      "position Mahbub Karim > Meghna Threads"
    ),
    Passage(
      "Two employees of the Slovak charity Salt and Lanterns were freed in Darfur on Thursday.",
      "affiliated-with Salt and Lanterns > Slovakia"
    ),
    Passage(
      "Inga Valkeapa, president of the Saami Union of the Tundra, criticised Norway on Monday.",
      "position Inga Valkeapa > Saami Union of the Tundra"
    ),
    Passage(
      "Friends of the Lagoon criticised Benin on Monday.", "opposes Friends of the Lagoon > Benin"),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "The bank is headed by Ruth Phiri, a Zambian economist who spent nine years at the World "
        + "Trade Forum in Geneva.",
      "visited Ruth Phiri > Geneva"
    ),
    Passage(
      "The decision was read out in Maseru by Marta Kovac, Slovakia's ambassador to Lesotho.",
      "visited Marta Kovac > Maseru"
    ),
    Passage(
      "Anna Reyes, a nurse, will stand in Kilmore against Peter Doyle.",
      "visited Anna Reyes > Kilmore"),
    Passage(
      "The Kosovo Liberation Army said on Monday that it would respect a truce.",
      "affiliated-with Kosovo Liberation Army > Kosovo"
    ),
    Passage(
      "The chairman of the Western Shura, who has governed Herat, thanked Iran on Monday.",
      "supports Western Shura > Iran"
    ),
  ]
}
