using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>
/// A quote or receipt that goes with a request. The file lies under its hash; the row says whose it is and what it is
/// called.
/// </summary>
public sealed class Receipt
{
    public Id<Receipt> Id { get; init; } = Id<Receipt>.New();
    public required Id<StipendRequest> RequestId { get; init; }
    public StipendRequest? Request { get; set; }
    public required Id<Person> PersonId { get; init; }

    /// <summary>SHA-256 of the file as it came: 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
    public required ReceiptKind Kind { get; init; }
    public required long Bytes { get; init; }
    public required string Name { get; init; }

    /// <summary>A quote before the purchase, or the receipt of it.</summary>
    public required bool IsQuote { get; init; }
    public required DateTime AddedAt { get; init; }
}
