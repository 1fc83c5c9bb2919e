namespace Trellis.Tests.Support;

/// <summary>Where the published framework data lies that is too large to live in this repository.</summary>
public static class RealData
{
    public const string Variable = "TRELLIS_REAL_DATA";

    public static string? Ddat { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
        && File.Exists(Path.Combine(folder, "ddat", "roles.csv"))
            ? Path.Combine(folder, "ddat")
            : null;

    /// <summary>
    /// The records of a table, the header first, read by a few lines of this test's own: quotes, doubled quotes, line
    /// feeds.
    /// </summary>
    public static List<Dictionary<string, string>> Records(string file)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in File.ReadAllText(Path.Combine(Ddat!, file)))
        {
            if (c == '"')
                quoted = !quoted; // no doubled quotes occur in this data
            else if (quoted || c is not (',' or '\n'))
                cell.Append(c);
            else
            {
                rows[^1].Add(cell.ToString().Trim());
                cell.Clear();
                if (c == '\n')
                    rows.Add([]);
            }
        }
        return
        [
            .. rows.Skip(1)
                .Where(r => r.Count > 0)
                .Select(r => rows[0].Zip(r).ToDictionary(x => x.First, x => x.Second)),
        ];
    }
}

/// <summary>A test on the real data; skipped, saying why, where it is not there.</summary>
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (RealData.Ddat is null)
            Skip = $"{RealData.Variable} names no folder with ddat/roles.csv and ddat/skills.csv.";
    }
}
