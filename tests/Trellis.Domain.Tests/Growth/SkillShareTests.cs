using Trellis.Domain.Growth;

namespace Trellis.Domain.Tests.Growth;

public sealed class SkillShareTests
{
    [Theory]
    [InlineData(false, false, true, 0, true)]
    [InlineData(false, false, true, 9, true)]
    [InlineData(false, false, true, 10, false)]
    [InlineData(true, false, true, 0, false)]
    [InlineData(false, true, true, 0, false)]
    [InlineData(false, false, false, 0, false)]
    public void Skills_are_shared_with_the_manager_of_another_team(
        bool isMe,
        bool isMyManager,
        bool leads,
        int teams,
        bool may
    ) => (SkillShare.Refuse(isMe, isMyManager, leads, teams) is null).ShouldBe(may);
}
