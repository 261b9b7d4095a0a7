/// Passages about where places lie by what is said of them, and about days that are those of an
/// agreement or event and those that are not.
enum TimedEventPassages: PassageSet {
  static let said: [Passage] = [
    Passage("Porto is Portugal's second city.", "located-in Porto > Portugal"),
    Passage(
      "Iringa is a market town in the Tanzanian highlands.", "located-in Iringa > Tanzania"),
    Passage(
      "Cox's Bazar is a resort on the Bangladeshi coast.", "located-in Cox's Bazar > Bangladesh"),
    Passage(
      "The clinic at Mocha, in south-western Yemen, was shut on Monday.",
      "located-in Mocha > Yemen"
    ),
    Passage(
      "Lugano, in the Italian-speaking south of Switzerland, has forty banks.",
      "located-in Lugano > Switzerland"
    ),
    Passage(
      "The owner of a mill in Gazipur, a town north of the Bangladeshi capital, was fined.",
      "located-in Gazipur > Bangladesh"
    ),
    Passage(
      "The charity sent tents to Norcia, one of the Italian towns wrecked by the earthquake.",
      "located-in Norcia > Italy"
    ),
    Passage(
      "Under the plan, rowing would be held at Puno on the Peruvian side of the lake.",
      "located-in Puno > Peru"
    ),
    Passage(
      "A tanker left Point Fortin in Trinidad on Sunday for Bilbao.",
      "located-in Point Fortin > Trinidad and Tobago"
    ),
    Passage(
      "Senegal will open schools in its southern region of Casamance this year.",
      "located-in Casamance > Senegal"
    ),
    Passage(
      "He beat people in Osh, said Temir Joldoshev, a deputy from that southern Kyrgyz city.",
      "located-in Osh > Kyrgyzstan"
    ),
    Passage(
      "A barge loaded with wheat left Odesa on Sunday. The mayor of the Ukrainian port was there.",
      "located-in Odesa > Ukraine"
    ),
    Passage(
      """
      Kenya and Uganda quarrelled over the Interim Accord, which the two governments signed in \
      September 1995.
      """, "on-date Interim Accord > 1995-09"
    ),
    Passage(
      "The emirates armed a commander during the siege of Tripoli in 2019.",
      "located-in siege of Tripoli > Tripoli"
    ),
    Passage(
      "The accord, signed in June 2018, was approved by Togo's parliament in January.",
      "on-date accord > 2018-06"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("Batumi is not a Turkish city.", "located-in Batumi > Turkey"),
    Passage("Mombasa, in the Kenyan view, is no port for oil.", "located-in Mombasa >"),
    Passage(
      "Gisenyi, a town east of the Congolese border, was calm.", "located-in Gisenyi >"),
    Passage(
      "A barge left Odesa for Galati on Sunday. The mayor of the Ukrainian port was there.",
      "located-in Galati >"
    ),
    Passage(
      "Peru's congress on Thursday voted down a loan contract with a Chinese builder.", "on-date"),
    Passage(
      "After years of delay the Duma on Friday ratified the border treaty with Norway.",
      "on-date"
    ),
    Passage(
      "Since Russia's invasion of Ukraine in February 2019 the bloc has shut its airspace.",
      "located-in"
    ),
  ]
}
