import Foundation
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// Passages of everyday reports: who met and then agreed, whom a pronoun stands for, who follows whom in a post,
/// what companies and armies do. What must be claimed, and what must not. They were written for these tests.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct EverydayPassageTests {
  private static let said: [(text: String, claim: String)] = [
    (
      "Aino Salo met Kofi Mensah in Vienna. The two agreed to open a consulate.",
      "agreed-with Aino Salo > Kofi Mensah"
    ),
    (
      "Aino Salo met Kofi Mensah in Vienna, where they agreed to open a consulate.",
      "agreed-with Aino Salo > Kofi Mensah"
    ),
    (
      "Norway's Jonas Berg summoned the envoy, Pavel Orlov, and told him that Oslo was angry.",
      "met-with Jonas Berg > Pavel Orlov"
    ),
    (
      "Marta Kos blamed the army. She was in turn accused by Goran Ilic of lying.",
      "accuses Goran Ilic > Marta Kos"
    ),
    (
      "A treaty on fishing at sea, which Fiji and Samoa signed in 2014, binds each of them.",
      "signed Samoa > treaty on fishing at sea"
    ),
    (
      "Fighters of the M23 entered Rutshuru before they were driven back by Congolese troops.",
      "fights Democratic Republic of the Congo > M23"
    ),
    (
      "An Israeli missile strike killed Karim Daher on Sunday.", "fights Israel > Karim Daher"
    ),
    (
      """
      Militants of Boko Haram attacked a barracks near Maroua on Thursday, an officer said.
      """, "participated-in Boko Haram > attack near Maroua (2021)"
    ),
    (
      "A Chinese coast guard ship fired water cannon at a Vietnamese boat on Monday.",
      "fights China > Vietnam"
    ),
    (
      "Members of the National Assembly of Togo voted out Prime Minister Afi Lawson on Monday.",
      "opposes National Assembly (Togo) > Afi Lawson"
    ),
    (
      "The licence of Delta TV was revoked by the National Media Council.",
      "sanctions National Media Council > Delta TV"
    ),
    (
      "Brussels had full confidence in Latvia's courts, a spokesperson said.",
      "supports European Union > Latvia"
    ),
    (
      "\"Times are hard,\" Ettore Gallo told supporters in Bari on Sunday.",
      "visited Ettore Gallo > Bari"
    ),
    (
      "Minister Luc Roy congratulated Ana Reis in a telephone call on Friday.",
      "met-with Luc Roy > Ana Reis"
    ),
    (
      "Facebook deleted the posts. Hanna Lind accused the company of bias.",
      "accuses Hanna Lind > Facebook"
    ),
    (
      "Novatel said it had named Rachel Tan as chief executive.",
      "appointed Novatel > Rachel Tan"
    ),
    (
      "Renault named Eva Blum as its new chief executive, succeeding Paul Marchand.",
      "replaces Eva Blum > Paul Marchand"
    ),
    (
      "Renault appointed Eva Blum chief executive to replace Paul Marchand.",
      "position Eva Blum > Renault"
    ),
    (
      "Spotify cut 900 jobs on Monday. Chief executive Lars Dahl said growth had slowed.",
      "position Lars Dahl > Spotify"
    ),
    (
      "The former mayor of Quito, Jorge Paz, became president of Ecuador in May.",
      "position Jorge Paz > Ecuador"
    ),
    (
      "The lawyer Nino Beridze was elected president of Georgia.",
      "position Nino Beridze > Georgia"
    ),
    (
      "Actress and activist Mia Katz, who won two prizes, died in Haifa on Sunday.",
      "on-date death of Mia Katz (2021) > 2021-03-07"
    ),
    (
      "Prime Minister Aino Salo resigned. Salo's Centre Party had lost its majority.",
      "affiliated-with Aino Salo > Centre Party"
    ),
    (
      "Pekka Rask spoke for Godwin Obi of the People's Progress Congress.",
      "affiliated-with Godwin Obi > People's Progress Congress"
    ),
    (
      "Fatou Sarr conceded defeat in Gambia's presidential election.",
      "participated-in Fatou Sarr > presidential election"
    ),
    (
      "The Government of Canada condemned Iran.", "opposes Canada > Iran"
    ),
    (
      """
      Kenya and Somalia agreed on Thursday to open the border, a week after al-Shabaab attacked \
      Garissa.
      """, "fights al-Shabaab > Garissa"
    ),
    (
      "Two of its boats were lost near Beni in eastern Congo.",
      "located-in Beni > Democratic Republic of the Congo"
    ),
  ]

  private static let unsaid: [(text: String, claim: String)] = [
    (
      "According to the State Bank, he had been paid by the Maritime Agency since 2019.",
      "agreed-with State Bank > Maritime Agency"
    ),
    (
      "Turkish forces and allied Syrian rebels captured Tal Rifaat from the Democratic Forces.",
      "controls Syria > Tal Rifaat"
    ),
    (
      "Larry Kell will leave. He is to be replaced by former Qualcomm chief Steve Moll.",
      "position Larry Kell > Qualcomm"
    ),
    ("Ana Berg described the Trade Bill as workable.", "opposes Ana Berg > Trade Bill"),
    (
      "Former finance minister Obi Eze was sworn in as president of Ghana, succeeding Ada Kufuor.",
      "position Ada Kufuor > Ministry of Finance (Ghana)"
    ),
    (
      "Telvista agreed to buy the Spanish rival Movicom Group.", "opposes Movicom Group > Spain"
    ),
    (
      """
      The bill has friends. It has foes. It has readers. Few know it. The state depends on two \
      American firms. Delta Press and the broadcaster RNZ back the bill.
      """,
      "affiliated-with Delta Press > United States"
    ),
    (
      "Russia and Ukraine exchanged 60 prisoners of war on Saturday.", "on-date war > 2021-03-06"
    ),
    (
      "Omar Said blamed the attack on India.", "located-in attack on India > India"
    ),
    (
      "An Israeli air strike killed three men in Tyre.",
      "located-in Israeli air strike > Israel"
    ),
    (
      "Olivia Grant won the election, defeating Sam Patel.",
      "fights Olivia Grant > Sam Patel"
    ),
    (
      "Keiko Mori called on Prime Minister Taro Ishii to dissolve parliament.",
      "opposes Keiko Mori > Parliament"
    ),
    (
      "Shoppers like the Vietnamese chain Hoa Sen Mart.", "position Mart > Vietnam"
    ),
    (
      "Sri Lanka freed them. Tamil Nadu chief minister K. Mani wrote to Colombo.",
      "position K. Mani > Sri Lanka"
    ),
    (
      """
      Volkswagen named Petra Hahn as its new chief executive, succeeding Karl Brandt.
      """, "replaces Volkswagen > Karl Brandt"
    ),
    (
      "The coach of the team of the 1930 World Cup died. The 2030 World Cup is far away.",
      "on-date World Cup > 2030"
    ),
    (
      "Iran is America's number one Middle East foe.", "located-in Middle East > United States"
    ),
  ]

  @Test("what a passage says is claimed", arguments: said)
  func claims(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(PassageReading.contains(found, example.claim), "\(found)")
  }

  @Test("what a passage does not say is not claimed", arguments: unsaid)
  func stays(_ example: (text: String, claim: String)) throws {
    let found = try PassageReading.signed(example.text)
    #expect(!PassageReading.contains(found, example.claim), "\(found)")
  }

  @Test("a clause behind \"a week after\" has the day before, and none without a day to count from")
  func countsBack() throws {
    let passage = """
      Kenya and Somalia agreed on Thursday to open the border, a week after al-Shabaab attacked \
      Garissa.
      """
    let dated = try PassageReading.claims(of: passage, published: "2021-03-12") { claim, from, _ in
      "\(claim.type) \(from) \(claim.date?.description ?? "no day")"
    }
    #expect(dated.contains("fights al-Shabaab 2021-03-04"), "\(dated)")
    let undated = try PassageReading.claims(
      of: "Three weeks before Gabon attacked Chad in a dispute, Jean Petit resigned.",
      published: "2021-03-12"
    ) { claim, from, _ in "\(claim.type) \(from) \(claim.date?.description ?? "no day")" }
    #expect(undated.contains("fights Gabon no day"), "\(undated)")
  }
}
