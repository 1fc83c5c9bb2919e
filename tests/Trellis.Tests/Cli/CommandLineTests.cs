namespace Trellis.Tests.Cli;

/// <summary>What every command has in common: exit codes, the data directory, what goes to which stream.</summary>
[Collection(nameof(Terminal))]
public sealed class CommandLineTests : IDisposable
{
    private readonly Installation _here = new();

    public void Dispose() => _here.Dispose();

    [Theory]
    [InlineData("positions --no-such-option", "--no-such-option")]
    [InlineData("positions --top 3", "--top")]
    [InlineData("no-such-command", "no-such-command")]
    [InlineData("import framework", "PATH")]
    [InlineData("gap --from maker", "--to")]
    [InlineData("gap --person a@example.org --from maker", "not both")]
    [InlineData("nearest", "--from")]
    [InlineData("nearest --from maker --top 0", "--top")]
    [InlineData("nearest --from maker --top many", "--top takes a whole number from 1.")]
    [InlineData("nearest --from maker --top -1", "--top takes a whole number from 1.")]
    [InlineData("nearest --from maker --top 99999999999", "--top takes a whole number from 1.")]
    [InlineData("user add a@example.org --name A --role boss", "boss")]
    [InlineData("user add a@example.org --role finance", "--name")]
    public async Task A_command_that_is_wrong_ends_with_2_says_what_and_opens_nothing(string command, string part)
    {
        var (code, output, error) = await _here.Run(command.Split(' '));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain(part);
        Directory.Exists(_here.Data).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--help", "import")]
    [InlineData("import framework --help", "--dry-run")]
    public async Task Help_is_given_on_standard_output(string command, string part)
    {
        var (code, output, error) = await Terminal.Run(command.Split(' '));
        (code, error).ShouldBe((0, ""));
        output.ShouldContain(part);
    }

    [Fact]
    public async Task A_data_directory_that_another_process_holds_is_refused_saying_which()
    {
        using var holder = DataDirectory.Open(_here.Data, "a Trellis server at http://localhost:5080").Value;
        foreach (
            var command in new[]
            {
                "positions --json",
                "import framework",
                "import people",
                "nearest --from maker-maker",
            }
        )
        {
            string[] file = command switch
            {
                "import framework" => [_here.Framework],
                "import people" =>
                [
                    _here.Write("people.csv", "email,name,weekly_hours,start_date\na@example.org,A,40,2026-01-01\n"),
                ],
                _ => [],
            };
            var (code, output, error) = await _here.Run([.. command.Split(' '), .. file]);
            (code, output).ShouldBe((5, ""), command);
            error.ShouldContain(
                $"{_here.Data} is in use by a Trellis server at http://localhost:5080, process {Environment.ProcessId}."
            );
        }
        File.Exists(_here.Database).ShouldBeFalse();
    }

    [Fact]
    public async Task The_hold_ends_with_the_command()
    {
        (await _here.Run("positions")).Code.ShouldBe(0);
        (await _here.Run("positions")).Code.ShouldBe(0);
        using var free = DataDirectory.Open(_here.Data, "a test").Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_wrong_input()
    {
        var (code, _, error) = await Terminal.Run(
            "positions",
            "--data",
            Path.Combine(_here.Write("file", ""), "below")
        );
        code.ShouldBe(2);
        error.ShouldContain("This directory cannot be used");
    }
}
