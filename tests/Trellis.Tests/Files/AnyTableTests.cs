using System.Text;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Frameworks.Exchange.Mapping;
using Trellis.People;
using Trellis.Tests.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Files;

/// <summary>The same table comes in the same, however it is written.</summary>
public sealed class AnyTableTests
{
    private const int Runs = 300;

    /// <summary>Names in letters that each of these encodings has.</summary>
    private static readonly (string[] Encodings, string[] Names)[] Alphabets =
    [
        (["Windows-1252", "ISO-8859-15", "Macintosh", "IBM850"], ["Zoë Süß", "José Núñez", "Élodie Ça", "Bjørn"]),
        (["Windows-1250", "ISO-8859-2", "IBM852"], ["Świętosława", "Łukasz Żak", "Ľubomír Šťastný", "Őrs"]),
        (["Windows-1251", "KOI8-U"], ["Їжакевич", "Ганна Щур", "Євген"]),
        (["Shift_JIS", "EUC-JP", "GB18030"], ["山田 太郎", "佐藤 花子", "技能"]),
        (
            [TextEncodings.Utf8, TextEncodings.Utf16Le, TextEncodings.Utf16Be],
            ["Łódź 東京 👩‍🌾", "علي", "Ñu, \"x\"; a|b"]
        ),
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private static InputFile Write(Random random, string encoding, string[][] rows, bool isNamed)
    {
        var delimiter = TableFormat.Delimiters[random.Next(TableFormat.Delimiters.Count)];
        var end = LineEnds[random.Next(LineEnds.Length)];
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(delimiter, row.Select(cell => Quoted(random, cell, delimiter))).Append(end);
            if (random.Next(5) == 0)
                text.Append(delimiter, row.Length - 1).Append(end); // a blank row
        }
        var of = TextEncodings.Of(encoding);
        byte[] mark = encoding.StartsWith("UTF", StringComparison.Ordinal) ? of.GetPreamble() : [];
        byte[] bytes = [.. random.Next(2) == 0 ? mark : [], .. of.GetBytes(text.ToString())];
        return new InputFile("t.csv", () => new MemoryStream(bytes))
        {
            Format = isNamed ? new(delimiter, encoding) : TableFormat.Detected,
        };
    }

    private static string Quoted(Random random, string cell, char delimiter) =>
        cell.Contains(delimiter, StringComparison.Ordinal)
        || cell.Contains('"', StringComparison.Ordinal)
        || random.Next(4) == 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    [Fact]
    public void People()
    {
        string[] hours = ["37.5", "37,5", "37:30"];
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var (encodings, names) = Alphabets[seed % Alphabets.Length];
            var encoding = encodings[random.Next(encodings.Length)];
            var file = Write(
                random,
                encoding,
                [
                    ["email", "name", "weekly_hours", "start_date"],
                    .. names.Select((n, i) => new[] { $"p{i}@b.example", n, hours[random.Next(3)], "2024-03-01" }),
                ],
                isNamed: !encoding.StartsWith("UTF", StringComparison.Ordinal)
            );
            var read = PeopleTable.Read(file);
            read.Value.ShouldNotBeNull($"seed {seed}: {read.Problem?.Message}")
                .Rows.Select(r => (r.Name, r.Minutes, r.Start))
                .ShouldBe(names.Select(n => (n, (int?)2250, new DateOnly(2024, 3, 1))), $"seed {seed}, {encoding}");
        }
    }

    [Fact]
    public void Competencies()
    {
        var mapping = MappedTables.Map("Group: category; Name: name; What: description; Low: level 1; High: level 2");
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var (encodings, names) = Alphabets[seed % Alphabets.Length];
            var encoding = encodings[random.Next(encodings.Length)];
            var file = Write(
                random,
                encoding,
                [
                    ["Group", "Name", "What", "Low", "High"],
                    .. names.Select(n => new[] { names[0], n, $"{n}: 1, 2; 3", $"{n} -", "" }),
                ],
                isNamed: !encoding.StartsWith("UTF", StringComparison.Ordinal)
            );
            var read = MappedTable.Read(file, mapping with { Format = file.Format });
            Told(read.Value.ShouldNotBeNull($"seed {seed}: {read.Problem?.Message}"))
                .ShouldBe(
                    names.Select(n => (n, (string?)names[0], $"{n}: 1, 2; 3", $"{n} -")),
                    $"seed {seed}, {encoding}"
                );
        }
    }

    private static IEnumerable<(string, string?, string, string)> Told(ParsedFramework parsed) =>
        parsed.Draft.Competencies.Select(c =>
            (c.Name, c.Category, c.Description, c.Descriptors[(1, Track.Individual)])
        );
}
