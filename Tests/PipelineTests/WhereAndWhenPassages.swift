/// Passages about where places lie, what is told apart by its day, and who fights a war or speaks
/// to a crowd.
enum WhereAndWhenPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "The brothers come from Pelileo, in the Ecuadorean province of Tungurahua, he said.",
      "located-in Pelileo > Tungurahua"
    ),
    Passage(
      "The dam burst near Jacobina, in Brazil's state of Bahia, on Sunday.",
      "located-in Jacobina > Bahia"
    ),
    Passage(
      "OSHAKATI, Namibia – Two ministers opened a bridge here on Monday.",
      "located-in Oshakati > Namibia"
    ),
    Passage(
      "CAYENNE, French Guiana - More than 200 nurses walked out on Monday.",
      "located-in Cayenne > French Guiana"
    ),
    Passage(
      "Most of the timber comes through Georgian ports such as Batumi.",
      "located-in Batumi > Georgia"
    ),
    Passage(
      "Bahia has been under a state of emergency since 3 May.",
      "located-in state of emergency in Bahia (2020) > Bahia"
    ),
    Passage(
      "Togo placed the island of Lomea under a state of emergency on 3 May.",
      "on-date state of emergency in Lomea (2020) > 2020-05-03"
    ),
    Passage(
      "In June, nine people drowned in a shipwreck off the islands of Kerkennah.",
      "located-in shipwreck in Kerkennah (2020) > Kerkennah"
    ),
    Passage(
      "Local elections are due at the end of 2024 in Portugal.", "on-date Local elections > 2024"),
    Passage(
      "Locusts darkened the sky over Amudat in north-eastern Uganda on Sunday.",
      "located-in Amudat > Uganda"
    ),
    Passage(
      "She spoke in Talca, where 600 people attended a vigil on Sunday.",
      "located-in vigil in Talca (2021) > Talca"
    ),
    Passage(
      "A panel is reviewing Fiji's constitution of 1990.", "on-date constitution of 1990 > 1990"),
    Passage(
      "Thousands filled Independence Avenue in Talca for a second night on Tuesday.",
      "located-in Independence Avenue > Talca"
    ),
    Passage(
      "Relations soured when Peru ratified a sea treaty that it had concluded with Chile in 1986.",
      "on-date sea treaty > 1986"
    ),
    Passage("He signed the contract in August 2001, she said.", "on-date contract > 2001-08"),
    Passage(
      "Eritrea and Ethiopia, which fought a border war from 1998 to 2000, signed a declaration.",
      "participated-in Ethiopia > border war"
    ),
    Passage(
      "He fought in the Chaco War, in which Bolivia and Paraguay bled each other white.",
      "participated-in Paraguay > Chaco War"
    ),
    Passage(
      """
      Hundreds marched through Lima on Sunday against the tax. "We will be back," Ana Rojas, who \
      leads the teachers' union, told the crowd.
      """, "participated-in Ana Rojas > protest march in Lima (2021)"
    ),
    Passage(
      """
      Outpost attack kills nine. Gunmen stormed an army outpost near Djibo, in northern Burkina \
      Faso, on 3 May. The raid was the work of deserters.
      """, "located-in raid near Djibo (2020) > Djibo"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("The ship docked in the Black Sea port of Batumi.", "Black Sea"),
    Passage(
      "The dam burst near Jacobina, in Brazil's state of Bahia, on Sunday.", "Jacobina > Brazil"),
    Passage("He took 31 votes in the 59-seat assembly in Ipoh.", "assembly"),
    Passage("The two countries have been at war since 1948, Israel said.", "on-date"),
    Passage(
      "Peru's senate voted down the Forest Bill on Thursday night. The vote was 9 to 8.", "vote"),
    Passage("Belgium ruled Congo until 1960. The ruling was harsh, said Congo.", "ruling"),
    Passage("Peru is fighting a war on drugs with the help of Chile.", "participated-in Chile"),
    Passage("More than twenty planes have crashed in Peru since 2000.", "crash"),
  ]
}
