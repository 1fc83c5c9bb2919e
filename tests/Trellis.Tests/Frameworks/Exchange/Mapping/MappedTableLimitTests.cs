using Trellis.Frameworks.Exchange.Mapping;
using static Trellis.Tests.Frameworks.Exchange.Mapping.MappedTables;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>How much a mapped table may hold, and how many of its faults are told.</summary>
public sealed class MappedTableLimitTests
{
    private const string Wide = "c: name; d: description; Low: level 1; High: level 2";
    private const string Long = "c: name; l: level; t: track; x: text";

    [Fact]
    public void A_name_and_a_text_have_a_length()
    {
        IsRefused(
            $"c,d,Low,High\n{new string('n', 201)},,,\n",
            Wide,
            2,
            1,
            "A name has at most 200 characters. This one has 201."
        );
        IsRefused(
            $"c,d,Low,High\nWriting,,{new string('x', 10_001)},\n",
            Wide,
            2,
            10,
            "A text has at most 10,000 characters. This one has 10,001."
        );
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_and_after_two_hundred_it_is_enough()
    {
        Refused(
                World.File("t.csv", "c,l,t,x\n,1,,a\nWriting,9,,b\nWriting,1,boss,c\n"),
                Map(Long, "levels: [Low, High]")
            )
            .Select(f => (f.Line, f.Column))
            .ShouldBe([(2, 1), (3, 9), (4, 11)]);
        Refused(
            World.File("t.csv", "c,l,t,x\n" + string.Concat(Enumerable.Repeat(",1,,a\n", 5_000))),
            Map(Long, "levels: [Low, High]")
        )
            .Count.ShouldBe(201);
    }

    [Fact]
    public void The_column_of_the_level_may_be_the_wrong_one() =>
        IsRefused(
            "c,l,t,x\n" + string.Concat(Enumerable.Range(1, 30).Select(n => $"Writing,word {n},,a\n")),
            Long,
            22,
            9,
            "A scale has at most 20 levels, and this is one more. Is this the column with the level?"
        );

    [Fact]
    public void A_framework_has_no_more_than_five_thousand_competencies() =>
        IsRefused(
            "c,d\n" + string.Concat(Enumerable.Range(1, 5_001).Select(n => $"C{n},\n")),
            "c: name; d: description",
            5_002,
            1,
            "A framework has at most 5,000 competencies."
        );

    /// <summary>As many records as the reader takes; a gigabyte of the shortest below has 77 million.</summary>
    private const long RecordsLimit = 200_000;

    /// <summary>What one may cost in passing and in keeping: measured are 1,250 bytes, of which some 160 are kept.</summary>
    private const long BytesOfRecord = 4_000;

    [Theory]
    [InlineData("Writing,text\n")]
    [InlineData("Writing,\"")]
    public void A_table_of_a_gigabyte_is_refused_in_bounded_memory(string repeated)
    {
        var stream = new EndlessStream(
            1_000_000_000,
            at => at < 4 ? "c,d\n"u8[at] : (byte)repeated[at % repeated.Length]
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = Refused(new("big.csv", () => stream), Map("c: name; d: description"));
        findings.ShouldHaveSingleItem().Line.ShouldBeGreaterThan(0);
        stream.Taken.ShouldBeLessThan(10_000_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(RecordsLimit * BytesOfRecord);
    }
}
