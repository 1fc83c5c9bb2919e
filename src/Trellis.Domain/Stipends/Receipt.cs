using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Stipends;

/// <summary>What a receipt is, found out from its content.</summary>
public enum ReceiptKind
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>How much people may store.</summary>
public static class ReceiptRules
{
    /// <summary>
    /// The most that the quotes and receipts of one person may weigh that are added in one calendar year, in bytes: 200
    /// MB.
    /// </summary>
    public const long YearLimit = 200L * 1024 * 1024;

    /// <summary>
    /// Quotes and receipts are added while those of the calendar year weigh no more than the limit together.
    /// </summary>
    /// <param name="stored">What was added in the year and is still there, in bytes.</param>
    /// <param name="more">What is to be added, in bytes.</param>
    public static Problem? CanStore(long stored, long more) =>
        stored + more <= YearLimit
            ? null
            : new Problem.Refused(
                "receipt.quota",
                $"Your files of this year come to {YearLimit / 1024 / 1024} MB with this one, and that is the most. "
                    + $"Take away what you do not need, or add a smaller file."
            );
}

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
