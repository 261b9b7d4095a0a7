import Foundation
import Language
import Ontology
import Pipeline
import Testing
import TextModel

/// Passages about quarrels: criticism, accusations, threats, penalties, and whose side somebody is on.
///
/// All were written for this suite, with invented people.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct QuarrelPassageTests {
  private static let said: [(text: String, claim: String)] = [
    (
      "Governor Amina Sule was charged with embezzlement by Nigerian prosecutors on Monday.",
      "accuses Nigeria > Amina Sule"
    ),
    (
      "Karin Lund was praised for her patience by the African Union.",
      "supports African Union > Karin Lund"
    ),
    ("Kremlin critic Oleg Baranov was arrested in Vienna.", "opposes Oleg Baranov > Russia"),
    (
      "Judge Tadesse Bekele ruled that President Girma Alemu had acted unlawfully.",
      "accuses Tadesse Bekele > Girma Alemu"
    ),
    (
      "Finance Minister Rosa Calderón said General Hugo Prado had made \"grave errors\".",
      "accuses Rosa Calderón > Hugo Prado"
    ),
    (
      "Writer Lena Fischer was refused entry to Turkey on Monday.",
      "sanctions Turkey > Lena Fischer"
    ),
    (
      "Samir Haddad stood for the Freedom Party in 2018.",
      "affiliated-with Samir Haddad > Freedom Party"
    ),
    (
      "Lucy Otieno and four other Unity Party lawmakers walked out in Kenya.",
      "affiliated-with Lucy Otieno > Unity Party"
    ),
    ("Greece hopes for closer ties with Oman.", "cooperates-with Greece > Oman"),
    ("Ghana gave Liberia ten days to withdraw.", "demands Ghana > Liberia"),
    ("Nils Lund took over as finance minister from Eva Dahl.", "replaces Nils Lund > Eva Dahl"),
    ("Relations between Laos and Bhutan are friendly.", "cooperates-with Laos > Bhutan"),
    ("Tonga has strong ties to Palau.", "cooperates-with Tonga > Palau"),
    (
      "The United Nations called for Eritrea to open the crossing.",
      "demands United Nations > Eritrea"
    ),
    (
      "A report by the Red Cross blamed the oil company Petrosur for the spill.",
      "accuses Red Cross > Petrosur"
    ),
    (
      """
      Prime Minister Erik Vass came under fire from Olga Brandt, the leader of the Green \
      Party.
      """, "opposes Olga Brandt > Erik Vass"
    ),
    ("Brazil said it would not accept the agreement.", "opposes Brazil > agreement"),
    ("Estonia attributed the cyberattack to Belarus.", "accuses Estonia > Belarus"),
    ("Norway is among the biggest donors to Malawi.", "aids Norway > Malawi"),
    ("Hungary's refusal to back the sanctions angered Poland.", "opposes Poland > Hungary"),
    (
      "Algeria accused Tunisia of interference. Tunisia rejected the accusations.",
      "opposes Tunisia > Algeria"
    ),
    ("The Togolese government threatened to impose sanctions on Benin.", "threatens Togo > Benin"),
    (
      "Gunmen from Boko Haram killed six Nigerien soldiers on Thursday.",
      "fights Boko Haram > Niger"
    ),
    (
      "An attack by Boko Haram killed six Nigerien soldiers on Thursday.",
      "fights Boko Haram > Niger"
    ),
    ("France called for sanctions against Mali.", "opposes France > Mali"),
    ("Togo and Benin are locked in a dispute over a river.", "opposes Togo > Benin"),
    (
      "Amnesty International said the Chadian army had committed war crimes.",
      "accuses Amnesty International > Chad"
    ),
    (
      "Ana Soto is one of the fiercest critics of President Rui Pardo.",
      "opposes Ana Soto > Rui Pardo"
    ),
    (
      "Somali police captured a town official and ten fighters of the Ogaden Front.",
      "fights Somalia > Ogaden Front"
    ),
    (
      "Ghana's Harvest Party hit out at the forestry bill.",
      "opposes Harvest Party > forestry bill"
    ),
    (
      "Ghana's Harvest Party is deeply concerned about a plan to close four ports.",
      "opposes Harvest Party > plan to close four ports"
    ),
    (
      "The Harvest Party is against a measure that would raise fares.",
      "opposes Harvest Party > measure that would raise fares"
    ),
    (
      "Kofi Mensah, who leads the Harvest Party in Ghana, poured scorn on the budget.",
      "opposes Kofi Mensah > budget"
    ),
    (
      "Ghana's Harvest Party threw its weight behind the forestry bill.",
      "supports Harvest Party > forestry bill"
    ),
    (
      "Opposition to the forestry bill from the Harvest Party has grown.",
      "opposes Harvest Party > forestry bill from the Harvest Party"
    ),
    (
      "Greta Lund warned that a customs deal with Iceland would ruin farmers.",
      "opposes Greta Lund > customs deal with Iceland"
    ),
    (
      "Erik Dahl said the Dockers' Union was being manipulated by Greta Lund.",
      "accuses Erik Dahl > Greta Lund"
    ),
    ("Erik Dahl denied the allegations made by Greta Lund.", "accuses Greta Lund > Erik Dahl"),
    (
      "Responding to accusations by Greta Lund, Erik Dahl said he was innocent.",
      "accuses Greta Lund > Erik Dahl"
    ),
    (
      "A demand by the Harvest Party for Erik Dahl to step down was rejected.",
      "demands Harvest Party > Erik Dahl"
    ),
    ("In a letter to Erik Dahl, Greta Lund demanded an apology.", "demands Greta Lund > Erik Dahl"),
    (
      "Chile accused Ecuador of piracy. Ecuadorean Foreign Minister Luis Ortega hit back.",
      "opposes Luis Ortega > Chile"
    ),
    (
      "Chile threatened to close the port unless Ecuador released the ship.",
      "threatens Chile > Ecuador"
    ),
    ("Chile warned that Ecuador would pay a heavy price.", "threatens Chile > Ecuador"),
    ("Chile told Ecuador to withdraw or face sanctions.", "threatens Chile > Ecuador"),
    (
      "Austria called on the European Union to impose sanctions on Belarus.",
      "opposes Austria > Belarus"
    ),
    ("Chile said Ecuador was sheltering rebels.", "accuses Chile > Ecuador"),
    ("Chile said the bombing was the work of Ecuador.", "accuses Chile > Ecuador"),
    (
      "Greta Lund accused Erik Dahl of theft and demanded that he quit.",
      "demands Greta Lund > Erik Dahl"
    ),
    (
      """
      Hundreds of miners led by the Copper Union marched through Santiago on Friday to protest \
      against a pension reform.
      """, "opposes Copper Union > pension reform"
    ),
    ("Six Nigerian soldiers died in clashes with Boko Haram.", "fights Boko Haram > Nigeria"),
    (
      "Clashes between Nigerian troops and Boko Haram killed twelve.",
      "fights Boko Haram > Nigeria"
    ),
    ("Norway arrested Erik Dahl on suspicion of spying.", "accuses Norway > Erik Dahl"),
    ("The Harvest Party condemned the coup.", "opposes Harvest Party > coup"),
  ]

  private static let unsaid: [(text: String, claim: String)] = [
    (
      "Samir Haddad stood for the Freedom Party in the election.",
      "replaces Samir Haddad > Freedom Party"
    ),
    (
      """
      Prime Minister Erik Vass came under fire from Olga Brandt, the leader of the Green \
      Party.
      """, "fights Olga Brandt > Erik Vass"
    ),
    (
      "The head of the Bar Association, Dirk Maas, attacked Justice Minister Eva Dahl.",
      "fights Dirk Maas > Eva Dahl"
    ),
    (
      "Senator Lucia Ong voiced opposition to the treaty with Brunei.",
      "agreed-with Lucia Ong > Brunei"
    ),
    ("Uganda vetoed the treaty, drawing criticism from Kenya.", "opposes Kenya > treaty"),
    (
      """
      Gambian soldier Lamin Jobe was killed in Mali. President Awa Sarr spoke to his parents \
      on Monday.
      """, "met-with Awa Sarr > Lamin Jobe"
    ),
    ("Benin rebuked Togo for violating the treaty.", "opposes Togo > treaty"),
    (
      "Coach Idris Keita will have to replace the injured striker Musa Bello.",
      "replaces Idris Keita > Musa Bello"
    ),
    (
      "The Harvest Party launched a campaign against Ghanaian President Kofi Mensah.",
      "fights Harvest Party > Kofi Mensah"
    ),
    (
      "In a thinly veiled attack on Erik Dahl, Greta Lund spoke of betrayal.",
      "participated-in Greta Lund > thinly veiled attack on Erik Dahl"
    ),
    ("Erik Dahl called on Greta Lund to apologise.", "met-with Erik Dahl > Greta Lund"),
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
}
