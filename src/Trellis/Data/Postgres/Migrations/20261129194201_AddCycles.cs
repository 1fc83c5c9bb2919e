using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddCycles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Cycle",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsForTeams = table.Column<bool>(type: "boolean", nullable: false),
                    StartedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpenedById = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Expected = table.Column<int>(type: "integer", nullable: false),
                    FilledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CancelledById = table.Column<Guid>(type: "uuid", nullable: true),
                    CancelledByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CancelReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    LevelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DraftsDeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Terms_CoworkersLeast = table.Column<int>(type: "integer", nullable: false, defaultValue: 2),
                    Terms_CoworkersMost = table.Column<int>(type: "integer", nullable: false, defaultValue: 3),
                    Terms_IsLevelled = table.Column<bool>(type: "boolean", nullable: false),
                    Terms_PeopleOpsReads = table.Column<bool>(type: "boolean", nullable: false),
                    Terms_RequestsMost = table.Column<int>(type: "integer", nullable: false, defaultValue: 4),
                    Terms_Visibility = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, defaultValue: "NamedToManager"),
                    Terms_Days_Acknowledging = table.Column<int>(type: "integer", nullable: false, defaultValue: 49),
                    Terms_Days_Conversation = table.Column<int>(type: "integer", nullable: false, defaultValue: 35),
                    Terms_Days_Final = table.Column<int>(type: "integer", nullable: false, defaultValue: 42),
                    Terms_Days_Nominating = table.Column<int>(type: "integer", nullable: false, defaultValue: 7),
                    Terms_Days_Writing = table.Column<int>(type: "integer", nullable: false, defaultValue: 21)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cycle", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CycleLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    NameKey = table.Column<string>(type: "text", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Part = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Party = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    TurnId = table.Column<Guid>(type: "uuid", nullable: true),
                    Others = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsPlanned = table.Column<bool>(type: "boolean", nullable: false),
                    IsPaused = table.Column<bool>(type: "boolean", nullable: false),
                    IsMuted = table.Column<bool>(type: "boolean", nullable: false),
                    SortOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleLine_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleReminder",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleReminder", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleReminder_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Progress = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleCounts_Cycle_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycle",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleExtension",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleExtension", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleExtension_Cycle_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycle",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleTeam",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleTeam", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleTeam_Cycle_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycle",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CycleCounts_CycleId",
                table: "CycleCounts",
                column: "CycleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleExtension_CycleId",
                table: "CycleExtension",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_CycleLine_CycleId_SortOn_NameKey",
                table: "CycleLine",
                columns: new[] { "CycleId", "SortOn", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_CycleLine_ReviewId",
                table: "CycleLine",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleReminder_CycleId_On_PersonId",
                table: "CycleReminder",
                columns: new[] { "CycleId", "On", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleReminder_ReviewId",
                table: "CycleReminder",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_CycleTeam_CycleId_ManagerId",
                table: "CycleTeam",
                columns: new[] { "CycleId", "ManagerId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CycleCounts");

            migrationBuilder.DropTable(
                name: "CycleExtension");

            migrationBuilder.DropTable(
                name: "CycleLine");

            migrationBuilder.DropTable(
                name: "CycleReminder");

            migrationBuilder.DropTable(
                name: "CycleTeam");

            migrationBuilder.DropTable(
                name: "Cycle");

        }
    }
}
