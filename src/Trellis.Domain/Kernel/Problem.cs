namespace Trellis.Domain.Kernel;

/// <summary>Why a request was turned down. Bugs throw; refusals are returned.</summary>
/// <param name="Message">One or two plain sentences for the person who asked.</param>
public abstract record Problem(string Message)
{
    /// <summary>It does not exist, or the viewer may not know that it does. Both answer the same.</summary>
    public sealed record Missing(string What, IReadOnlyList<string>? Suggestions = null)
        : Problem(
            Suggestions is { Count: > 0 }
                ? $"{What} was not found. Did you mean: {string.Join("; ", Suggestions)}?"
                : $"{What} was not found."
        );

    /// <summary>The words fit several things; the candidates are listed.</summary>
    public sealed record Ambiguous(string What, IReadOnlyList<string> Candidates)
        : Problem($"{What} fits several. Name one of: {string.Join("; ", Candidates)}.");

    /// <summary>The viewer sees it, but may not do this to it.</summary>
    public sealed record Forbidden() : Problem("You may not do this.");

    /// <summary>A rule says no. The code is a public contract, listed in docs/api.</summary>
    /// <param name="Field">The field of the form that it is about; none where it is about all of it.</param>
    public sealed record Refused(string Code, string Why, string? Field = null) : Problem(Why);

    /// <summary>There were too many wrong tries; the next one has to wait.</summary>
    public sealed record Delayed(TimeSpan After) : Problem($"Too many wrong tries. Wait {Words(After)}, and try again.")
    {
        /// <summary>Whole seconds to wait, at least one.</summary>
        public int Seconds => Math.Max(1, (int)Math.Ceiling(After.TotalSeconds));

        private static string Words(TimeSpan wait) =>
            (int)Math.Ceiling(wait.TotalSeconds) switch
            {
                <= 1 => "a second",
                <= 90 and var seconds => $"{seconds} seconds",
                var seconds => $"{(seconds + 59) / 60} minutes",
            };
    }

    /// <summary>What was asked for can do great harm, and the password was last given too long ago.</summary>
    public sealed record Unconfirmed()
        : Problem("Confirm that it is you: enter your password below, and submit the form again.");

    /// <summary>Somebody changed it since it was read. Nothing was saved.</summary>
    public record Stale(string Why) : Problem(Why);

    /// <summary>
    /// What Trellis runs on does not serve now: the database, the disk, or too many at once. Nothing was saved, and the
    /// same request may succeed later. The code is a public contract, listed in docs/api.
    /// </summary>
    /// <param name="RetryAfter">After how many seconds another try makes sense.</param>
    public sealed record Unavailable(string Code, string Why, int RetryAfter = 5) : Problem(Why);

    /// <summary>The input cannot be used. Each finding says where and what to do; nothing was changed.</summary>
    public sealed record Unreadable(IReadOnlyList<Finding> Findings)
        : Problem(
            string.Join("\n", Findings.Take(20)) + (Findings.Count > 20 ? $"\n… and {Findings.Count - 20} more" : "")
        );
}

/// <summary>
/// A remark on one place of an input file. Line and column count from 1; 0 means the file as a whole.
/// </summary>
public sealed record Finding(string File, int Line, int Column, string Message)
{
    private static readonly string[] Sheets = [".xlsx", ".xlsm", ".xlsb", ".xls"];

    private bool IsSheet => IsSheetOf(File);

    /// <summary>Whether a file of this name opens as a sheet, whose places are rows and columns with letters.</summary>
    public static bool IsSheetOf(string file) =>
        Array.Exists(Sheets, s => file.EndsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The place in words: "Line 5, column 12" of a text, "Row 5, column C" of a workbook; empty for the whole file.
    /// </summary>
    public string Place() =>
        Line == 0 ? ""
        : IsSheet ? $"Row {Line}, column {Letters(Column)}"
        : $"Line {Line}, column {Column}";

    /// <inheritdoc />
    public override string ToString() =>
        Line == 0 ? $"{File}: {Message}"
        : IsSheet ? $"{File}, row {Line}, column {Letters(Column)}: {Message}"
        : $"{File}:{Line}:{Column}: {Message}";

    /// <summary>A column as a spreadsheet calls it: A to Z, then AA.</summary>
    private static string Letters(int column) =>
        column <= 0 ? "" : $"{Letters((column - 1) / 26)}{(char)('A' + ((column - 1) % 26))}";
}

/// <summary>Either the answer or the problem that prevented it.</summary>
public readonly record struct Result<T>(T? Value, Problem? Problem)
{
    /// <summary>An answer.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

/// <summary>The answer of a command that has nothing to say but that it is done.</summary>
public sealed record Done
{
    /// <summary>The one value.</summary>
    public static readonly Done It = new();
}
