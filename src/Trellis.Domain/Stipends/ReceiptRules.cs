using Trellis.Domain.Kernel;

namespace Trellis.Domain.Stipends;

/// <summary>How much people may store.</summary>
public static class ReceiptRules
{
    /// <summary>
    /// Maximum size of the quotes and receipts that one person adds in one calendar year, in bytes: 200 MB.
    /// </summary>
    public const long YearLimit = 200L * 1024 * 1024;

    /// <summary>
    /// Quotes and receipts are added while those of the calendar year are no larger than the limit together.
    /// </summary>
    /// <param name="stored">What was added in the year and is still there, in bytes.</param>
    /// <param name="more">What is to be added, in bytes.</param>
    public static Problem? CanStore(long stored, long more) =>
        stored + more <= YearLimit
            ? null
            : new Problem.Refused(
                "receipt.quota",
                $"Your files of this year come to {YearLimit / 1024 / 1024} MB with this one, and that is the maximum. "
                    + "Remove what you do not need, or add a smaller file."
            );
}
