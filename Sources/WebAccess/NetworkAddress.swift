/// The bytes of an IP address in network order, and whether it belongs to the public internet.
package struct NetworkAddress: Sendable {
  /// 4 bytes (IPv4) or 16 (IPv6).
  package let bytes: [UInt8]

  /// Takes 4 or 16 bytes in network order; an address of another length is neither public nor of
  /// this machine.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the address is one of this machine's own: 127.0.0.0/8, ::1, and the former inside IPv6
  /// (RFC 4291, sections 2.5.3 and 2.5.5.2).
  ///
  /// 0.0.0.0 and ::, which some systems take for this machine, are not.
  package var isLoopback: Bool {
    let zeros = [UInt8](repeating: 0, count: 10)
    switch bytes.count {
    case 4: return bytes[0] == 127
    case 16:
      return bytes == zeros + [0, 0, 0, 0, 0, 1] || bytes.starts(with: zeros + [0xFF, 0xFF, 127])
    default: return false
    }
  }

  /// Whether the address may be reached from everywhere: not this machine, a private network, a
  /// link, a multicast group or a reserved block.
  ///
  /// The blocks are those of the IANA special-purpose address registries (RFC 6890). IPv4 addresses
  /// inside IPv6 ones (mapped, NAT64, 6to4) are judged as what they lead to.
  package var isPublic: Bool {
    switch bytes.count {
    case 4: Self.isPublicIPv4(bytes[...])
    case 16: Self.isPublicIPv6(bytes[...])
    default: false
    }
  }

  private static let blocksOfIPv4: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15),
    ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  private static let blocksOfIPv6: [(prefix: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
  ]

  private static func isPublicIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
    !blocksOfIPv4.contains { begins(bytes, $0.prefix, $0.bits) }
  }

  private static func isPublicIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
    let zeros = [UInt8](repeating: 0, count: 10)
    if begins(bytes, zeros + [0xFF, 0xFF], 96) { return isPublicIPv4(bytes.suffix(4)) }
    if begins(bytes, [0x00, 0x64, 0xFF, 0x9B] + zeros.prefix(8), 96) {
      return isPublicIPv4(bytes.suffix(4))
    }
    if begins(bytes, [0x20, 0x02], 16) {
      return isPublicIPv4(bytes.dropFirst(2).prefix(4))
    }
    // Only 2000::/3 is global unicast (RFC 4291, section 2.4).
    return begins(bytes, [0x20], 3) && !blocksOfIPv6.contains { begins(bytes, $0.prefix, $0.bits) }
  }

  /// Whether the first `bits` bits are those of `prefix`.
  private static func begins(_ bytes: ArraySlice<UInt8>, _ prefix: [UInt8], _ bits: Int) -> Bool {
    for (index, (byte, wanted)) in zip(bytes, prefix).enumerated() {
      let left = min(8, bits - index * 8)
      if left <= 0 { break }
      if (byte ^ wanted) >> UInt8(8 - left) != 0 { return false }
    }
    return true
  }
}
