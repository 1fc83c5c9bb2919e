namespace Trellis.Domain.Tests.Kernel;

public sealed class NamesTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    [InlineData("End user computing engineer ", "End user computing engineer")]
    [InlineData(" \t Lead \r\n  maker\u00A0", "Lead maker")]
    [InlineData("a\u2003\u2028b", "a b")]
    [InlineData("Ma\u200Bker\uFEFF", "Maker")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("be\u0007ll", "bell")]
    [InlineData("R&D (core) - A/B", "R&D (core) - A/B")]
    [InlineData("E\u0301lan", "Élan")]
    [InlineData("Ma\u00ADker\u200E \u2066X\u2069", "Maker X")]
    [InlineData("\u00AD\u2060", "")]
    [InlineData("\u3164 \u115F", "")]
    [InlineData("A\u200Dnna", "Anna")]
    [InlineData("علی\u200Cرضا", "علی\u200Cرضا")]
    [InlineData("\u200Cعلی\u200C", "علی")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("👩\u200D💻 Ada", "👩\u200D💻 Ada")]
    public void A_name_is_kept_trimmed_with_single_spaces_and_nothing_invisible(string? name, string kept) =>
        Names.Tidy(name).ShouldBe(kept);

    [Theory]
    [InlineData("Senior  Developer", "senior developer ")]
    [InlineData("Ärztin", "ärztin")]
    [InlineData("\u00A0NOT in  use", "Not In Use")]
    [InlineData("Zoe\u0308", "ZOË")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("علی\u200Cرضا", "علیرضا")]
    [InlineData("h\u0331", "H\u0331")]
    public void Names_are_the_same_without_regard_to_case_and_white_space(string a, string b) =>
        Names.Key(a).ShouldBe(Names.Key(b));

    [Theory]
    [InlineData("A and B", "A & B")]
    [InlineData("full-stack", "full stack")]
    [InlineData("Resume", "Résumé")]
    public void Nothing_else_is_folded(string a, string b) => Names.Key(a).ShouldNotBe(Names.Key(b));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("one\u2028two\u2029three", "one\ntwo\nthree")]
    [InlineData("You will:\u2028\n- listen", "You will:\n- listen")]
    [InlineData("You will:\n\u2028- listen", "You will:\n- listen")]
    [InlineData("end.\u2028\u2028\n- next", "end.\n- next")]
    [InlineData("a\u2028\n\nb", "a\n\nb")]
    [InlineData("\u2028one", "one")]
    [InlineData("in\u200Bvis\uFEFFible\u0000\u0007", "invisible")]
    [InlineData("a\u00A0b\tc", "a b\tc")]
    [InlineData("  a\n\n  b  \n", "a\n\n  b")]
    [InlineData("می\u200Cشود 👨\u200D👩\u200D👧", "می\u200Cشود 👨\u200D👩\u200D👧")]
    [InlineData("Re\u0301sume\u0301", "Résumé")]
    [InlineData("\u200D\u2060\u00AD\n\u0001", "")]
    public void A_text_keeps_its_lines_and_nothing_invisible(string? text, string kept) =>
        Names.TidyText(text).ShouldBe(kept);

    [Fact]
    public void Tidying_twice_is_tidying_once()
    {
        var texts = Gen.Elements(
                'a',
                'B',
                ' ',
                '\n',
                '\r',
                '\t',
                '\u2028',
                '\u2029',
                '\u200B',
                '\u00A0',
                '\uFEFF',
                '\u0007',
                'é',
                '\u0301',
                'ی',
                '\u200C',
                '\u200D',
                '\u00AD',
                'ẖ'
            )
            .ArrayOf()
            .Select(c => new string(c));
        Prop.ForAll(
                texts.ToArbitrary(),
                t =>
                    Names.Tidy(Names.Tidy(t)) == Names.Tidy(t)
                    && Names.TidyText(Names.TidyText(t)) == Names.TidyText(t)
                    && Names.Key(Names.Key(t)) == Names.Key(t)
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Maker / Lead maker", "maker-lead-maker")]
    [InlineData("Development operations (DevOps) engineer", "development-operations-devops-engineer")]
    [InlineData("  Ärztin Élan 2 ", "arztin-elan-2")]
    [InlineData("Łódź ØRSTED Žižkov Ștefan Ħal", "lodz-orsted-zizkov-stefan-hal")]
    [InlineData("E\u0301lan", "elan")]
    [InlineData("日本", "x")]
    [InlineData("--", "x")]
    public void A_slug_is_made_of_small_letters_digits_and_single_hyphens(string name, string slug) =>
        Names.Slug(name).ShouldBe(slug);

    [Fact]
    public void A_slug_is_cut_at_120_characters_and_never_ends_with_a_hyphen()
    {
        Names.Slug(new string('a', 130)).ShouldBe(new string('a', 120));
        Names.Slug(new string('a', 119) + " bcd").ShouldBe(new string('a', 119));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("maker", "maker", 0)]
    public void Distance_counts_single_letter_edits(string a, string b, int distance)
    {
        Names.Distance(a, b).ShouldBe(distance);
        Names.Distance(b, a).ShouldBe(distance);
    }

    [Fact]
    public void The_nearest_names_come_first_and_ties_in_ordinal_order() =>
        Names
            .Nearest("makr", ["Tailor", "Maker", "baker", "Mace", "Zebra keeper"])
            .ShouldBe(["Maker", "Mace", "baker"]);

    [Fact]
    public void A_part_of_a_name_counts_as_near() =>
        Names.Nearest("lead", ["Maker / Lead maker", "Maker / Maker"]).ShouldBe(["Maker / Lead maker"]);

    [Fact]
    public void One_or_two_letters_are_no_part_of_a_name() =>
        Names.Nearest("le", ["Maker / Lead maker"]).ShouldBeEmpty();

    [Fact]
    public void No_more_are_named_than_asked_for() =>
        Names.Nearest("abc", ["abcd", "abce", "abcf", "abcg"], top: 2).ShouldBe(["abcd", "abce"]);

    [Fact]
    public void What_is_far_away_is_not_suggested() =>
        Names.Nearest("Software developer", ["Tailor", "Cook"]).ShouldBeEmpty();
}
