import Testing
import WebAccess

struct NetworkAddressTests {
  @Test func `tells public addresses from all others`() {
    let ipv4: [([UInt8], Bool)] = [
      ([93, 184, 215, 14], true), ([172, 15, 0, 1], true), ([172, 16, 0, 1], false),
      ([172, 31, 255, 255], false), ([172, 32, 0, 1], true), ([100, 64, 0, 1], false),
      ([100, 128, 0, 1], true), ([169, 254, 169, 254], false), ([10, 1, 2, 3], false),
      ([0, 0, 0, 0], false), ([224, 0, 0, 1], false), ([255, 255, 255, 255], false),
    ]
    for (bytes, isPublic) in ipv4 {
      #expect(NetworkAddress(bytes: bytes).isPublic == isPublic, "\(bytes)")
      let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes
      #expect(NetworkAddress(bytes: mapped).isPublic == isPublic, "mapped \(bytes)")
    }
    func ipv6(_ head: [UInt8]) -> Bool {
      NetworkAddress(bytes: head + [UInt8](repeating: 0, count: 15 - head.count) + [1]).isPublic
    }
    #expect(ipv6([0x2A, 0x00, 0x14, 0x50]))
    for head: [UInt8] in [[], [0xFE, 0x80], [0xFD], [0xFF, 0x02], [0x20, 0x01, 0x0D, 0xB8]] {
      #expect(!ipv6(head), "\(head)")
    }
    #expect(!ipv6([0x20, 0x02, 10, 0, 0, 1]))
    #expect(!NetworkAddress(bytes: []).isPublic)
  }

  @Test func `tells this machine from all others`() {
    let zeros = [UInt8](repeating: 0, count: 10)
    let own: [[UInt8]] = [
      [127, 0, 0, 1], [127, 255, 255, 254], zeros + [0, 0, 0, 0, 0, 1],
      zeros + [0xFF, 0xFF, 127, 0, 0, 1],
    ]
    let others: [[UInt8]] = [
      [128, 0, 0, 1], [126, 0, 0, 1], [0, 0, 0, 0], [10, 0, 0, 1], [192, 168, 0, 1], [], [127],
      zeros + [0, 0, 0, 0, 0, 0], zeros + [0, 0, 0, 0, 0, 2], zeros + [0xFF, 0xFF, 10, 0, 0, 1],
      zeros + [0, 0, 127, 0, 0, 1], [0xFE, 0x80] + zeros + [0, 0, 0, 1],
    ]
    for bytes in own { #expect(NetworkAddress(bytes: bytes).isLoopback, "\(bytes)") }
    for bytes in others { #expect(!NetworkAddress(bytes: bytes).isLoopback, "\(bytes)") }
  }
}
